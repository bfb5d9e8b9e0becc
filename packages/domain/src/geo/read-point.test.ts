import { describe, expect, test } from 'vitest'
import { distanceKm } from '../geo.ts'
import { pointOfShortPlusCode } from './plus-code.ts'
import { type ReadPoint, readPoint } from './read-point.ts'

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
    '২৭.৭১৭২, ৮৫.৩২৪০',
    '٢٧٫٧١٧٢، ٨٥٫٣٢٤٠',
    '٢٧٫٧١٧٢ ، ٨٥٫٣٢٤٠',
    '۲۷٫۷۱۷۲، ۸۵٫۳۲۴۰',
    '۲۷.۷۱۷۲ ۸۵.۳۲۴۰',
    '２７．７１７２，８５．３２４０',
    '２７．７１７２、８５．３２４０',
    '༢༧.༧༡༧༢, ༨༥.༣༢༤༠',
    '၂၇.၇၁၇၂, ၈၅.၃၂၄၀',
    '27.7172°, 85.3240°',
    '27.7172 N 85.3240 E',
    '27.7172N,85.3240E',
    'Lng: 85.3240, Lat: 27.7172',
    'Latitude 27.7172 Longitude 85.3240',
    'Breite 27,7172 Länge 85,3240',
    'Breitengrad: 27,7172; Längengrad: 85,3240',
    'latitud 27,7172, longitud 85,3240',
    'अक्षांश २७.७१७२ देशान्तर ८५.३२४०',
    '२७.७१७२° उत्तर, ८५.३२४०° पूर्व',
    '27.7172° Nord, 85.3240° Ost',
    '27.7172° norte, 85.3240° este',
    '27,7172° nord 85,3240° est',
    '٢٧٫٧١٧٢ شمالا ٨٥٫٣٢٤٠ شرقا',
    '۲۷٫۷۱۷۲ شمالی، ۸۵٫۳۲۴۰ شرقی',
    '27.7172° с.ш. 85.3240° в.д.',
    '27.7172 с. ш., 85.3240 в. д.',
    '北纬27.7172度 东经85.3240度',
    '北緯27.7172° 東経85.3240°',
    'North 27.7172, East 85.3240',
    '27.7172 raki, 85.3240 rāwhiti',
    '{27.7172, 85.3240}',
    '27.7172, 85.3240.',
    '27.7172\n85.3240',
    '27.7172\u00a0N\u202f85.3240\u00a0E',
    '\u200e27.7172, 85.3240\u200e',
    '27.7172, 445.3240',
    '27.7172, -274.6760',
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
    '53 33 00 N 9 58 00 E',
    '53 33 N 9 58 E',
    'N 53 33 0 E 9 58 0',
    '53 33 00, 9 58 00',
    '53 33 0 9 58 0',
    '53 33 9 58',
    'N53 33.000 E009 58.000',
    'N 53° 33.000 E 009° 58.000',
    '53:33:00N 9:58:00E',
    '53° 33 min 0 sec N, 9° 58 min 0 sec E',
    '53 deg 33 min N 9 deg 58 min E',
    '53º 33´ 00´´ N, 09º 58´ 00´´ E',
    `53° 33' 00" Nord, 9° 58' 00" Ost`,
    `53° 33' 0" с. ш. 9° 58' 0" в. д.`,
    `٥٣° ٣٣' ٠" شمالا ٩° ٥٨' ٠" شرقا`,
    `५३° ३३' ०" उत्तर, ९° ५८' ०" पूर्व`,
    '北纬53度33分0秒 东经9度58分0秒',
    '533300N 0095800E',
  ])('is read from degrees, minutes and seconds: %s', (text) => {
    expect(readPoint(text)).toEqual(hamburg)
  })

  test.each([
    ['-36.8485, 174.7633', -36.8485, 174.7633],
    ['−36.8485, 174.7633', -36.8485, 174.7633],
    ['36.8485 S, 174.7633 E', -36.8485, 174.7633],
    ['40°26′46″N 79°58′56″W', 40.446111, -79.982222],
    ['40 26 46 N 79 58 56 W', 40.446111, -79.982222],
    ['40° 25′ Norte, 3° 42′ Oeste', 40.416667, -3.7],
    ['48° 51′ nord, 2° 21′ ouest', 48.85, -2.35],
    ['33° 52′ sur, 151° 12′ este', -33.866667, 151.2],
    ['٣٣٫٨٧ جنوبا، ١٥١٫٢ شرقا', -33.87, 151.2],
    ['34.6 ю.ш. 58.4 з.д.', -34.6, -58.4],
    ['南纬34.6 西经58.4', -34.6, -58.4],
    ['lon -79.98, lat 40.44', 40.44, -79.98],
    ['-36.8485, 534.7633', -36.8485, 174.7633],
    ['-17.8, 181.5', -17.8, -178.5],
    ['52.5, 373.4', 52.5, 13.4],
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
    'geo:27.7172,85.3240?q=27.7172,85.3240(Tea house)',
    'https://maps.google.com/maps?q=27.7172%2C85.3240&z=17&hl=en',
    'https://www.google.com/maps/dir//27.7172,85.3240/@27.7,85.3,12z',
    'https://www.google.com/maps/embed?pb=!1m18!1m12!1m3!1d3532.1!2d85.3240!3d27.7172!2m3!1f0',
    'https://www.google.com/url?q=https%3A%2F%2Fwww.openstreetmap.org%2F%3Fmlat%3D27.7172%26mlon%3D85.3240',
    'https://www.google.com/maps/@?api=1&map_action=pano&viewpoint=27.7172,85.3240',
    'Meet us here: https://maps.google.com/?q=27.7172,85.3240',
    'COCAP\nhttps://www.openstreetmap.org/?mlat=27.7172&mlon=85.3240',
    'https://waze.com/ul?ll=27.7172%2C85.3240&navigate=yes',
    'https://www.waze.com/live-map/directions?to=ll.27.7172%2C85.3240',
    'https://wego.here.com/?map=27.7172,85.3240,17,normal',
    'https://share.here.com/l/27.7172,85.3240,Tea%20house',
    'https://maps.apple.com/place?coordinate=27.7172,85.3240&name=Tea',
    'https://osmand.net/map/?pin=27.7172,85.3240#16/27.7/85.3',
    'https://osmand.net/go?lat=27.7172&lon=85.3240&z=16',
    'https://yandex.com/maps/?ll=85.3240%2C27.7172&z=16',
    'https://yandex.ru/maps/10093/kathmandu/?ll=85.1,27.1&pt=85.3240,27.7172,pm2rdm&z=12',
    'https://yandex.com.tr/harita/?whatshere%5Bpoint%5D=85.3240,27.7172&whatshere%5Bzoom%5D=17',
    'https://yandex.ru/maps/?rtext=27.1,85.1~27.7172,85.3240&rtt=auto',
    'https://2gis.ae/dubai/geo/85.3240%2C27.7172?m=85.1,27.1/16',
    'https://mapy.cz/zakladni?x=85.3240&y=27.7172&z=15',
    'om://map?v=1&ll=27.7172,85.3240&n=Tea',
    'https://geohack.toolforge.org/geohack.php?params=27.7172_N_85.3240_E_type:city',
  ])('is read from a link: %s', (link) => {
    expect(readPoint(link)).toEqual(kathmandu)
  })

  test.each([
    ['om://B4srhdHVVt/Some_Name', 64.5234, 12.1234],
    ['https://omaps.app/B4srhdHVVt/Some_Name', 64.5234, 12.1234],
    ['ge0.me/B4srhdHVVt', 64.5234, 12.1234],
    ['https://osm.org/go/0EEQjE--', 51.5104, 0.055],
    ['https://www.openstreetmap.org/go/0EEQjE--?m=', 51.5104, 0.055],
  ])('is worked out of a code of an offline map: %s', (link, latitude, longitude) => {
    expectNear(readPoint(link), latitude, longitude)
  })

  test.each([
    ['7MV7P8R9+6F', 27.740563, 85.318688],
    ['7mv7p8r9+6f', 27.740563, 85.318688],
    ['7MV7P8R9+6F Kathmandu, Nepal', 27.740563, 85.318688],
    ['8FVC9G8F+6XQ', 47.365588, 8.524984],
    ['https://plus.codes/7MV7P8R9+6F', 27.740563, 85.318688],
    ['https://www.google.com/maps/search/?api=1&query=7MV7P8R9%2B6F', 27.740563, 85.318688],
    ['https://www.google.com/maps/place/7MV7P8R9%2B6F', 27.740563, 85.318688],
    ['4VCPPQGP+Q9', -41.273062, 174.785937],
  ])('is the middle of a full plus code: %s', (text, latitude, longitude) => {
    expectNear(readPoint(text), latitude, longitude)
  })

  test.each([
    ['9C4W+Q7 Birmingham', '9C4W+Q7', 'Birmingham'],
    ['FRCC+2M Birmingham, UK', 'FRCC+2M', 'Birmingham, UK'],
    ['P8R9+6F काठमाडौं', 'P8R9+6F', 'काठमाडौं'],
    ['Kathmandu P8R9+6F', 'P8R9+6F', 'Kathmandu'],
    ['P8R9+6F', 'P8R9+6F', ''],
    ['https://www.google.com/maps/place/P8R9%2B6F+Kathmandu', 'P8R9+6F', 'Kathmandu'],
  ])('needs a town for a short plus code: %s', (text, code, town) => {
    expect(readPoint(text)).toEqual({ kind: 'short_plus_code', code, town })
  })

  test.each([
    '///filled.count.soap',
    'filled.count.soap',
    'https://what3words.com/filled.count.soap',
    'https://w3w.co/filled.count.soap',
    '///лошадь.вода.дом',
    '///पानी.घर.रुख',
  ])('is not known of three words: %s', (text) => {
    expect(readPoint(text)).toEqual({ kind: 'what3words' })
  })

  test.each([
    'https://maps.app.goo.gl/AbC123',
    'https://goo.gl/maps/AbC',
    'Come here https://maps.app.goo.gl/AbC123?g_st=ac',
    'g.co/kgs/x',
    'https://yandex.ru/maps/-/CDuJqL',
    'https://her.e/AbC',
    'https://mapy.cz/s/abc',
  ])('is not asked of a short link: %s', (link) => {
    expect(readPoint(link)).toEqual({ kind: 'short_link' })
  })

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
    '12 30 45',
    '1 2 3 4 5 6 7',
    '+977 1 4112345',
    '27.7.3, 85',
    'A+B',
    '2+2',
    '9C4W+Q',
  ])('is not guessed from “%s”', (text) => {
    expect(readPoint(text)).toEqual({ kind: 'unreadable' })
  })

  test('must be on earth, and what it would be the other way round is kept', () => {
    expect(readPoint('127.7, 85.3')).toEqual({ kind: 'out_of_range', swapped: { latitude: 85.3, longitude: 127.7 } })
    expect(readPoint('174.7633, -36.8485')).toEqual({
      kind: 'out_of_range',
      swapped: { latitude: -36.8485, longitude: 174.7633 },
    })
    expect(readPoint('99, 200')).toEqual({ kind: 'out_of_range', swapped: null })
    expect(readPoint('27.7, 900')).toMatchObject({ kind: 'out_of_range' })
  })

  test('is read out of a long text in no time, and of a hostile one not at all', () => {
    for (const text of [
      '1 '.repeat(50_000),
      '1,'.repeat(50_000),
      'N'.repeat(90_000),
      `27.7${' '.repeat(90_000)}85.3`,
      '+'.repeat(90_000),
    ])
      expect(readPoint(text).kind).toBe('unreadable')
  })
})

describe('a short plus code', () => {
  test.each([
    ['FRCC+2M', { latitude: 52.48142, longitude: -1.89983 }, 52.470063, -2.178312],
    ['P8R9+6F', { latitude: 27.70169, longitude: 85.3206 }, 27.740563, 85.318688],
    ['9G8F+6X', { latitude: 47.4, longitude: 8.6 }, 47.365562, 8.524937],
    ['8F+6X', { latitude: 47.37, longitude: 8.52 }, 47.365562, 8.524937],
    ['2222+22', { latitude: 0.001, longitude: -179.999 }, 0.000063, -179.999938],
    ['X2X2+X2', { latitude: -0.001, longitude: 179.9 }, -0.000063, -179.999938],
  ])('%s is the one nearest to the town', (code, town, latitude, longitude) => {
    const point = pointOfShortPlusCode(code, town)
    expect(point?.latitude).toBeCloseTo(latitude, 3)
    expect(point?.longitude).toBeCloseTo(longitude, 3)
    expect(distanceKm(point ?? town, town)).toBeLessThan(80)
  })
})

function expectNear(read: ReadPoint, latitude: number, longitude: number) {
  expect(read).toEqual({
    kind: 'point',
    latitude: expect.closeTo(latitude, 3),
    longitude: expect.closeTo(longitude, 3),
  })
}
