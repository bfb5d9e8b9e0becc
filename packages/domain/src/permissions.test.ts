import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Actor,
  GRANT_ROLES,
  isAmong,
  isOwnSubmission,
  looksAfter,
  mayDecide,
  mayMeetAttendees,
  mayModerate,
  mayOrganise,
  mayReadImport,
  maySettleReport,
} from './permissions.ts'

const country = fc.constantFrom('GB', 'NP', 'NZ', 'DE')
const person: fc.Arbitrary<string> = fc.constantFrom('ram', 'sita', 'uta')
const actor: fc.Arbitrary<Actor> = fc.record({
  userId: person,
  email: person.map((name) => `${name}@example.org`),
  name: person,
  role: fc.constantFrom(...GRANT_ROLES, null),
  countries: fc.uniqueArray(country),
})
/** An address of somebody, as they may write it somewhere else. */
const written = fc
  .tuple(person, fc.constantFrom('', '+surgeries', '+x'), fc.boolean())
  .map(([name, extra, loud]) => `${loud ? name.toUpperCase() : name}${extra}@example.org`)
const people = fc.array(fc.record({ userId: fc.option(person), email: written }), { maxLength: 3 })
const submission = fc.record({ countryCodes: fc.uniqueArray(country, { minLength: 1, maxLength: 2 }), people })

describe('who may decide', () => {
  it('is nobody without a role, and nobody who is not signed in', () => {
    fc.assert(
      fc.property(actor, submission, (who, what) => {
        expect(mayDecide({ ...who, role: null }, what)).toBe(false)
        expect(mayDecide(null, what)).toBe(false)
      }),
    )
  })

  it('is nobody outside their countries', () => {
    fc.assert(
      fc.property(actor, submission, (who, what) => {
        fc.pre(mayDecide(who, what))
        for (const countryCode of what.countryCodes) expect(looksAfter(who, countryCode)).toBe(true)
        expect(mayModerate(who)).toBe(true)
      }),
    )
  })

  it('is no moderator on their own, by account or by mailbox, however it is written', () => {
    fc.assert(
      fc.property(actor, submission, (who, what) => {
        const moderator = { ...who, role: 'moderator' as const }
        expect(mayDecide(moderator, what) && isOwnSubmission(moderator, what)).toBe(false)
        const others = what.people
        const byMailbox = { userId: null, email: who.email.toUpperCase().replace('@', '+tag@') }
        expect(isOwnSubmission(who, { ...what, people: [...others, byMailbox] })).toBe(true)
        const byAccount = { userId: who.userId, email: 'another@example.org' }
        expect(isOwnSubmission(who, { ...what, people: [...others, byAccount] })).toBe(true)
      }),
    )
  })

  it('is an administrator everywhere, on their own as well', () => {
    fc.assert(
      fc.property(actor, submission, (who, what) => {
        expect(mayDecide({ ...who, role: 'administrator' }, what)).toBe(true)
      }),
    )
  })
})

describe('looking after a country', () => {
  it('is all of them for a moderator of none in particular', () => {
    fc.assert(
      fc.property(actor, country, (who, where) => {
        const moderator = { ...who, role: 'moderator' as const }
        expect(looksAfter({ ...moderator, countries: [] }, where)).toBe(true)
        expect(looksAfter({ ...moderator, countries: [where] }, where)).toBe(true)
        expect(looksAfter({ ...moderator, countries: ['XX'] }, where)).toBe(false)
      }),
    )
  })
})

describe('who may organise', () => {
  it('is its organisers and administrators, and no moderator by that', () => {
    fc.assert(
      fc.property(actor, fc.uniqueArray(person), (who, organisers) => {
        const expected = who.role === 'administrator' || organisers.includes(who.userId)
        expect(mayOrganise(who, organisers)).toBe(expected)
        expect(mayOrganise(null, organisers)).toBe(false)
      }),
    )
  })
})

describe('who may know who is expected', () => {
  it('is its organisers alone, whatever else somebody is', () => {
    fc.assert(
      fc.property(actor, fc.uniqueArray(person), (who, organisers) => {
        expect(mayMeetAttendees(who, organisers)).toBe(organisers.includes(who.userId))
        expect(mayMeetAttendees(null, organisers)).toBe(false)
      }),
    )
  })
})

describe('who may say what comes of a report', () => {
  const reported = fc.record({
    countryCodes: fc.uniqueArray(country, { minLength: 1, maxLength: 2 }),
    organisers: people,
    reporterEmail: fc.option(written),
  })

  it('is a moderator of its country, and none who organises the surgery or sent it', () => {
    fc.assert(
      fc.property(actor, reported, (who, what) => {
        fc.pre(maySettleReport(who, what))
        expect(what.countryCodes.some((countryCode) => looksAfter(who, countryCode))).toBe(true)
        const reporter = what.reporterEmail === null ? [] : [{ userId: null, email: what.reporterEmail }]
        const isTheirs = isAmong(who, [...what.organisers, ...reporter])
        expect(isTheirs && who.role !== 'administrator').toBe(false)
      }),
    )
  })

  it('is any administrator, and nobody without a role', () => {
    fc.assert(
      fc.property(actor, reported, (who, what) => {
        expect(maySettleReport({ ...who, role: 'administrator' }, what)).toBe(true)
        expect(maySettleReport({ ...who, role: null }, what)).toBe(false)
        expect(maySettleReport(null, what)).toBe(false)
      }),
    )
  })
})

describe('who may know where a calendar elsewhere lies', () => {
  it('is whoever organises the surgery, and nobody by another role', () => {
    fc.assert(
      fc.property(actor, fc.uniqueArray(person), (who, organisers) => {
        expect(mayReadImport(who, organisers)).toBe(organisers.includes(who.userId))
        expect(mayReadImport(null, organisers)).toBe(false)
      }),
    )
  })
})
