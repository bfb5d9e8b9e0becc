import { scheduleOf } from '@surgeries/domain/calendar/calendar'
import { describe, expect, test } from 'vitest'
import { checkListing } from './check.ts'
import { blankLine } from '../schedule/line/line.ts'
import { emptyFields, fieldsOf, type ListingFields } from '../fields.ts'

const pokhara: ListingFields = {
  ...emptyFields,
  name: 'Pokhara Social Media Surgery',
  locality: 'Pokhara',
  latitude: 28.2096,
  longitude: 83.9856,
  isLand: true,
  countryCode: 'NP',
  timeZone: 'Asia/Kathmandu',
  meets: 'Every first Saturday at ten',
}
const faultsWith = (change: Partial<ListingFields>) => checkListing({ ...pokhara, ...change }).faults

describe('checking a listing that is being typed', () => {
  test('four things are enough', () => {
    const { content } = checkListing(pokhara)
    expect(content).toMatchObject({ name: pokhara.name, website: null, phone: null, languages: [] })
  })

  test('a phone number in Nepali digits is sent as people dial it', () => {
    expect(checkListing({ ...pokhara, phone: '०६१-४६५४३२' }).content).toMatchObject({ phone: '061-465432' })
  })

  test('what was published is fit to be sent again', () => {
    const { content } = checkListing(pokhara)
    if (!content) throw new Error('fit')
    expect(checkListing(fieldsOf(content)).content).toEqual(content)
  })

  test.each<[Partial<ListingFields>, object]>([
    [{ name: '  ' }, { name: 'too_small' }],
    [{ name: 'x'.repeat(81) }, { name: 'too_big' }],
    [{ locality: '' }, { locality: 'too_small' }],
    [{ meets: '' }, { meets: 'how_or_when_needed' }],
    [{ website: 'not a website' }, { website: 'invalid_format' }],
    [{ phone: 'call me' }, { phone: 'invalid_format' }],
    [{ scheduleDraft: { lines: [blankLine], skippedDates: [] } }, { schedule: 'weekday_needed' }],
    [{ summary: 'Write to me@example.org' }, { summary: 'email_in_text' }],
    [{ description: 'www.a.org www.b.org www.c.org' }, { description: 'too_many_links' }],
    [{ firstHeldOn: 'October' }, { firstHeldOn: 'invalid_format' }],
    [{ latitude: null, longitude: null }, { latitude: 'pin_needed' }],
    [{ latitude: 0, longitude: 0, isLand: false }, { latitude: 'null_island' }],
    [{ isLand: false }, { latitude: 'in_sea' }],
    [{ countryCode: '', timeZone: '' }, { countryCode: 'country_needed' }],
    [{ isLand: null }, { latitude: 'pin_unknown' }],
    [{ expectedCountry: 'IN' }, { latitude: 'other_country' }],
    [{ address: 'Lakeside, India' }, { address: 'other_country' }],
    [{ locality: 'Pokhara, Indien' }, { latitude: 'other_country' }],
  ])('%o is pointed out', (change, faults) => {
    expect(faultsWith(change)).toMatchObject(faults)
  })

  test('dates that are all over are pointed out where they are chosen, unless they are as they were', () => {
    const schedule = scheduleOf({ start: '2025-01-07T18:00', durationMinutes: 90, rule: null })
    expect(faultsWith({ schedule })).toEqual({ schedule: 'no_date_ahead' })
    expect(faultsWith({ schedule, timeZone: '' })).toMatchObject({ schedule: 'no_date_ahead' })
    expect(faultsWith({ schedule, scheduleBefore: { ...schedule } })).toBeNull()
    expect(checkListing({ ...pokhara, schedule }, new Date('2025-01-07T12:00:00Z')).faults).toBeNull()
  })

  test.each<Partial<ListingFields>>([
    { website: 'kultwerkwest.de' },
    { website: ' https://kultwerkwest.de/surgery ', meets: '' },
    { phone: '+977 61-46 54 32', meets: '' },
    { expectedCountry: 'IN', acceptedCountry: 'NP' },
    { expectedCountry: 'NP' },
    { address: 'Lakeside 6, Pokhara, Nepal' },
    { address: 'लेकसाइड, नेपाल' },
    { firstHeldOn: '2008-10' },
  ])('%o is fine', (change) => {
    expect(faultsWith(change)).toBeNull()
  })

  test('a website gets the protocol that it lacks', () => {
    expect(checkListing({ ...pokhara, website: 'kultwerkwest.de' }).content?.website).toBe('https://kultwerkwest.de')
  })
})
