import { describe, expect, test } from 'vitest'
import { readPoint } from './read-point.ts'

const kathmandu = { kind: 'point', latitude: 27.7172, longitude: 85.324 }
const hamburg = { kind: 'point', latitude: 53.55, longitude: 9.966667 }

describe('a pasted place', () => {
  test.each([
    '27.7172, 85.3240',
    '27.7172,85.3240',
    '  27.7172   85.3240 ',
    '27.7172;85.3240',
    '27.7172 / 85.3240',
    '27,7172 85,3240',
    '27,7172, 85,3240',
    '27,7172; 85,3240',
    '27,7172,85,3240',
    '(27.7172, 85.3240)',
    '+27.7172, +85.3240',
    '27.7172° N, 85.3240° E',
    '27.7172°N 85.3240°E',
    'N 27.7172, E 85.3240',
    'N27.7172 E85.3240',
    '85.3240 E, 27.7172 N',
    'lat: 27.7172, lng: 85.3240',
    '२७.७१७२, ८५.३२४०',
  ])('is read from %s', (text) => {
    expect(readPoint(text)).toEqual(kathmandu)
  })

  test.each([
    `53° 33' 0" N, 9° 58' 0" E`,
    `53°33′00″N 9°58′00″E`,
    `53°33'N 9°58'E`,
    `53° 33,0' N, 9° 58,0' E`,
    `53° 33′ N, 9° 58′ O`,
    `9° 58' E, 53° 33' N`,
  ])('is read from degrees, minutes and seconds: %s', (text) => {
    expect(readPoint(text)).toEqual(hamburg)
  })

  test.each([
    ['-36.8485, 174.7633', -36.8485, 174.7633],
    ['−36.8485, 174.7633', -36.8485, 174.7633],
    ['36.8485 S, 174.7633 E', -36.8485, 174.7633],
    ['40°26′46″N 79°58′56″W', 40.446111, -79.982222],
    ['0, 0', 0, 0],
  ])('keeps south and west apart: %s', (text, latitude, longitude) => {
    expect(readPoint(text)).toEqual({ kind: 'point', latitude, longitude })
  })

  test.each([
    'https://www.google.com/maps/place/COCAP/@27.70,85.30,17z/data=!3m1!4b1!4m6!3m5!1s0x39eb!8m2!3d27.7172!4d85.3240!16s',
    'https://www.google.com/maps/@27.7172,85.3240,15z',
    'https://www.google.co.uk/maps?q=27.7172,85.3240',
    'https://maps.google.com/?q=loc:27.7172,85.3240',
    'https://maps.google.com/maps?ll=27.7172,85.3240&z=12',
    'https://www.google.com/maps/search/?api=1&query=27.7172%2C85.3240',
    'https://www.google.com/maps/dir/?api=1&destination=27.7172,85.3240',
    'https://www.google.com/maps/search/27.7172,+85.3240?entry=tts',
    'https://www.google.com/maps/place/27.7172%C2%B0N+85.3240%C2%B0E/@27.71,85.31,17z',
    'google.com/maps/@27.7172,85.3240,15z',
    'https://www.openstreetmap.org/#map=17/27.7172/85.3240',
    'https://www.openstreetmap.org/?mlat=27.7172&mlon=85.3240#map=12/27.1/85.1',
    'https://www.openstreetmap.org/node/123#map=19/27.7172/85.3240&layers=N',
    'https://maps.apple.com/?ll=27.7172,85.3240&q=Tea',
    'https://www.bing.com/maps?cp=27.7172~85.3240&lvl=16',
    'geo:27.7172,85.3240',
    'geo:27.7172,85.3240;u=35?z=17',
    'geo:0,0?q=27.7172,85.3240(Tea%20house)',
  ])('is read from a link: %s', (link) => {
    expect(readPoint(link)).toEqual(kathmandu)
  })

  test.each(['https://maps.app.goo.gl/AbC123', 'https://goo.gl/maps/AbC', 'https://osm.org/go/0EEQjE--', 'g.co/kgs/x'])(
    'is not asked of a short link: %s',
    (link) => {
      expect(readPoint(link)).toEqual({ kind: 'short_link' })
    },
  )

  test('is missed in a link without one', () => {
    expect(readPoint('https://www.google.com/maps/place/Kathmandu/')).toEqual({ kind: 'link_without_point' })
    expect(readPoint('https://example.org/a?b=c')).toEqual({ kind: 'link_without_point' })
    expect(readPoint('https://example.org/%E0%A4%A')).toEqual({ kind: 'link_without_point' })
  })

  test.each([
    '',
    'Kathmandu',
    '27.7172',
    '1 2 3',
    '5 High Street',
    '27.7 N, 28.1 N',
    `27° 75' N, 85° E`,
    '12:30, 14:00',
  ])('is not guessed from “%s”', (text) => {
    expect(readPoint(text)).toEqual({ kind: 'unreadable' })
  })

  test('must be on earth', () => {
    expect(readPoint('127.7, 85.3')).toEqual({ kind: 'out_of_range' })
    expect(readPoint('27.7, 285.3')).toEqual({ kind: 'out_of_range' })
  })
})
