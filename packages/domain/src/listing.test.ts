import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changesBetween, countLinks, faultsOf, withoutChange } from './listing.ts'
import { BLANK_LISTING, LISTING_FIELDS, type ListingContent } from './listing-fields.ts'

const CONTENT: ListingContent = {
  ...BLANK_LISTING,
  name: 'COCAP Social Media Surgery',
  website: 'https://cocap.example',
  latitude: 27.7,
  longitude: 85.3,
  countryCode: 'NP',
  timeZone: 'Asia/Kathmandu',
  locality: 'Kathmandu',
}

describe('a listing', () => {
  it('is fit to be sent when somebody can reach it or knows when it meets', () => {
    const once = { start: '2026-12-16T17:30', durationMinutes: 120, rule: null }
    const schedule = { rules: [once], extraDates: [], skippedDates: [] }
    const unreachable = { ...CONTENT, website: null }
    expect(faultsOf(unreachable)).toEqual([{ field: 'meets', code: 'how_or_when_needed' }])
    for (const way of [{ website: 'https://a.example' }, { phone: '01' }, { meets: 'Tuesdays' }, { schedule }]) {
      expect(faultsOf({ ...unreachable, ...way })).toEqual([])
    }
  })

  it('holds no email address in any text that the public read', () => {
    expect(faultsOf({ ...CONTENT, directions: 'ask a@b.org', phone: 'a@b.org' })).toEqual([
      { field: 'directions', code: 'email_in_text' },
      { field: 'phone', code: 'email_in_text' },
    ])
    const website = 'https://a.example/contact?to=ram@mail.example.np'
    expect(faultsOf({ ...CONTENT, website })).toEqual([{ field: 'website', code: 'email_in_text' }])
  })

  it('has at most two links in a text', () => {
    expect(countLinks('HTTPS://a.example and www.b.example, not awww.c')).toBe(2)
    expect(faultsOf({ ...CONTENT, description: 'http://a http://b' })).toEqual([])
    expect(faultsOf({ ...CONTENT, description: 'http://a http://b www.c.d' })).toEqual([
      { field: 'description', code: 'too_many_links' },
    ])
  })
})

describe('a difference', () => {
  it('of a content with itself is none, also when its keys come back in another order', () => {
    const once = { start: '2026-12-16T17:30', durationMinutes: 120, rule: null }
    const schedule = { rules: [once], extraDates: [], skippedDates: [] }
    const turnedRule = { rule: null, durationMinutes: 120, start: '2026-12-16T17:30' }
    const turned = { skippedDates: [], extraDates: [], rules: [turnedRule] }
    expect(changesBetween({ ...CONTENT, schedule }, { ...CONTENT, schedule: turned })).toEqual([])
  })

  it('with nothing is every field that says something', () => {
    expect(changesBetween(null, CONTENT).map(({ field }) => field)).toEqual([
      'name',
      'locality',
      'latitude',
      'longitude',
      'countryCode',
      'timeZone',
      'pinPrecision',
      'website',
    ])
  })

  it('undone gives the content from before', () => {
    const some = fc.record({
      name: fc.string(),
      website: fc.option(fc.constantFrom('https://a.example', 'https://b.example')),
      languages: fc.array(fc.constantFrom('ne', 'en', 'de')),
      latitude: fc.double({ min: -90, max: 90, noNaN: true }),
    })
    fc.assert(
      fc.property(some, some, (one, other) => {
        const [before, after] = [
          { ...CONTENT, ...one },
          { ...CONTENT, ...other },
        ]
        const changes = changesBetween(before, after)
        const undone = Object.fromEntries(
          LISTING_FIELDS.map((field) => [
            field,
            changes.find((change) => change.field === field)?.before ?? after[field],
          ]),
        )
        for (const { field, before: old } of changes) if (old === null) undone[field] = null
        expect(changesBetween(before, { ...CONTENT, ...undone })).toEqual([])
      }),
    )
  })
})

it('a change that is taken out brings no old address back beside a pin that was moved since', () => {
  const before = { ...CONTENT, address: 'Old Street 1', summary: 'Old' }
  const after = { ...before, address: 'New Street 2', summary: 'New' }
  const now = { ...after, latitude: after.latitude + 1 }
  expect(withoutChange(now, { before, after })).toEqual({ ...now, summary: 'Old' })
})
