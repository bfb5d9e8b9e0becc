import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Action, type Actor, can, GRANT_ROLES, isAmong, looksAfterAny, mayEver } from './permissions.ts'

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

const DECIDING = ['decide', 'reopen', 'hide', 'revert'] as const

describe('who may decide', () => {
  it('is nobody without a role, and nobody who is not signed in', () => {
    fc.assert(
      fc.property(actor, submission, (who, what) => {
        expect(can({ ...who, role: null }, 'decide', what)).toBe(false)
        expect(can(null, 'decide', what)).toBe(false)
      }),
    )
  })

  it('is nobody outside their countries', () => {
    fc.assert(
      fc.property(actor, submission, (who, what) => {
        fc.pre(can(who, 'decide', what))
        for (const countryCode of what.countryCodes) expect(looksAfterAny(who, [countryCode])).toBe(true)
        expect(can(who, 'moderate')).toBe(true)
      }),
    )
  })

  it('is no moderator on their own, by account or by mailbox, however it is written', () => {
    fc.assert(
      fc.property(actor, submission, (who, what) => {
        const moderator = { ...who, role: 'moderator' as const }
        for (const action of DECIDING)
          expect(can(moderator, action, what) && isAmong(moderator, what.people)).toBe(false)
        const others = what.people
        const byMailbox = { userId: null, email: who.email.toUpperCase().replace('@', '+tag@') }
        expect(isAmong(who, [...others, byMailbox])).toBe(true)
        const byAccount = { userId: who.userId, email: 'another@example.org' }
        expect(isAmong(who, [...others, byAccount])).toBe(true)
      }),
    )
  })

  it('is an administrator everywhere, on their own as well', () => {
    fc.assert(
      fc.property(actor, submission, (who, what) => {
        for (const action of DECIDING) expect(can({ ...who, role: 'administrator' }, action, what)).toBe(true)
      }),
    )
  })
})

describe('looking after a country', () => {
  it('is all of them for a moderator of none in particular', () => {
    fc.assert(
      fc.property(actor, country, (who, where) => {
        const moderator = { ...who, role: 'moderator' as const }
        expect(looksAfterAny({ ...moderator, countries: [] }, [where])).toBe(true)
        expect(looksAfterAny({ ...moderator, countries: [where] }, [where])).toBe(true)
        expect(looksAfterAny({ ...moderator, countries: ['XX'] }, [where])).toBe(false)
      }),
    )
  })
})

describe('who may organise', () => {
  it('is its organisers and administrators, and no moderator by that', () => {
    fc.assert(
      fc.property(actor, fc.uniqueArray(person), (who, organisers) => {
        const expected = who.role === 'administrator' || organisers.includes(who.userId)
        expect(can(who, 'organise', { organiserIds: organisers })).toBe(expected)
        expect(can(null, 'organise', { organiserIds: organisers })).toBe(false)
      }),
    )
  })
})

describe('who may know who is expected', () => {
  it('is its organisers alone, whatever else somebody is', () => {
    fc.assert(
      fc.property(actor, fc.uniqueArray(person), (who, organisers) => {
        expect(can(who, 'read_attendees', { organiserIds: organisers })).toBe(organisers.includes(who.userId))
        expect(can(null, 'read_attendees', { organiserIds: organisers })).toBe(false)
      }),
    )
  })
})

describe('who may say what comes of a report', () => {
  const reported = fc.record({
    countryCodes: fc.uniqueArray(country, { minLength: 1, maxLength: 2 }),
    people,
  })

  it('is a moderator of its country, and none who organises the surgery or sent it', () => {
    fc.assert(
      fc.property(actor, reported, (who, what) => {
        fc.pre(can(who, 'settle_report', what))
        expect(looksAfterAny(who, what.countryCodes)).toBe(true)
        expect(isAmong(who, what.people) && who.role !== 'administrator').toBe(false)
      }),
    )
  })

  it('is any administrator, and nobody without a role', () => {
    fc.assert(
      fc.property(actor, reported, (who, what) => {
        expect(can({ ...who, role: 'administrator' }, 'settle_report', what)).toBe(true)
        expect(can({ ...who, role: null }, 'settle_report', what)).toBe(false)
        expect(can(null, 'settle_report', what)).toBe(false)
      }),
    )
  })
})

describe('who may know where a calendar elsewhere lies', () => {
  it('is whoever organises the surgery, and nobody by another role', () => {
    fc.assert(
      fc.property(actor, fc.uniqueArray(person), (who, organisers) => {
        expect(can(who, 'read_import', { organiserIds: organisers })).toBe(organisers.includes(who.userId))
        expect(can(null, 'read_import', { organiserIds: organisers })).toBe(false)
      }),
    )
  })
})

describe('undoing', () => {
  it('is for whoever decided, and administrators, and only where they may decide', () => {
    fc.assert(
      fc.property(actor, submission, person, (who, what, decidedBy) => {
        const isTheirs = who.role === 'administrator' || decidedBy === who.userId
        expect(can(who, 'undo', { ...what, decidedBy })).toBe(can(who, 'decide', what) && isTheirs)
      }),
    )
  })
})

describe('a private link', () => {
  const holder: Actor = { userId: 'ram', email: 'ram@example.org', name: 'ram', role: null, countries: [] }

  it('opens nothing when it is forged or ended, or when others look after it now, also for an administrator', () => {
    const administrator = { ...holder, role: 'administrator' as const }
    for (const who of [null, holder, administrator]) {
      expect(can(who, 'use_link', { validity: 'valid' })).toBe(true)
      expect(can(who, 'use_link', { validity: 'forged', holderId: 'ram' })).toBe(false)
      expect(can(who, 'use_link', { validity: 'ended', holderId: 'ram' })).toBe(false)
      expect(can(who, 'use_link', { validity: 'valid', isHandedOver: true, holderId: 'ram' })).toBe(false)
    }
  })

  it('is good after its time for the signed-in person whom it was sent to', () => {
    const old = { validity: 'valid', isExpired: true, holderId: 'ram' } as const
    expect([can(holder, 'use_link', old), can(null, 'use_link', old)]).toEqual([true, false])
    expect(can({ ...holder, userId: 'uta', role: 'administrator' }, 'use_link', old)).toBe(false)
    expect(can(null, 'use_link', { ...old, holderId: null })).toBe(false)
  })
})

describe('previewing by the link of a proposal', () => {
  const sender = { userId: 'ram', email: 'ram@example.org' }
  const about = { sender, countryCodes: ['DE'] }
  const moderator = (countryCode: string): Actor => ({
    userId: 'uta',
    email: 'uta@example.org',
    name: 'uta',
    role: 'moderator',
    countries: [countryCode],
  })

  it('is for whoever holds it while its sender organises the surgery, then for organisers and moderators only', () => {
    const others = [{ userId: 'sita', email: 'sita@example.org' }]
    expect(can(null, 'preview_effects_by_link', { ...about, organisers: [...others, sender] })).toBe(true)
    expect(can(null, 'preview_effects_by_link', { ...about, organisers: others })).toBe(false)
    expect(can(moderator('DE'), 'preview_effects_by_link', { ...about, organisers: others })).toBe(true)
    expect(can(moderator('NP'), 'preview_effects_by_link', { ...about, organisers: others })).toBe(false)
    const organiser: Actor = { ...moderator('NP'), userId: 'sita', role: null }
    expect(can(organiser, 'preview_effects_by_link', { ...about, organisers: others })).toBe(true)
  })
})

describe('what is not known', () => {
  const unknown: unknown = { userId: 'x', email: 'x@example.org', name: 'x', role: 'owner', countries: [] }
  const stranger = unknown as Actor
  const administrator: Actor = { ...stranger, role: 'administrator' }

  it('is refused: an action, a role, a subject', () => {
    expect(can(administrator, 'rule_the_world' as Action)).toBe(false)
    expect(can(administrator, 'toString' as Action)).toBe(false)
    expect(mayEver(administrator, 'constructor' as Action)).toBe(false)
    expect(can(stranger, 'moderate')).toBe(false)
    expect(can(stranger, 'organise', { organiserIds: ['y'] })).toBe(false)
    expect(can(administrator, 'decide', { countryCodes: [], people: [] })).toBe(false)
    expect(can(null, 'view', { state: 'secret' })).toBe(false)
    // @ts-expect-error: what is decided on is named.
    expect(can(administrator, 'decide')).toBe(false)
    // @ts-expect-error: a surgery's organisers are no submission.
    expect(() => can(administrator, 'decide', { organiserIds: ['x'] })).toThrow(TypeError)
    // @ts-expect-error: there is something, or it is refused.
    expect(can(administrator, 'hide', null)).toBe(false)
  })
})
