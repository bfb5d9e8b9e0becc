import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  DECISION_ACTIONS,
  isOpenState,
  isUndoable,
  movesOpenTo,
  stateAfter,
  SUBMISSION_ACTIONS,
  SUBMISSION_ROLES,
  SUBMISSION_STATES,
  type SubmissionAction,
  type SubmissionState,
  UNDO_SECONDS,
} from './moderation.ts'

const state = fc.constantFrom(...SUBMISSION_STATES)
const action = fc.constantFrom(...SUBMISSION_ACTIONS)
const role = fc.constantFrom(...SUBMISSION_ROLES)

interface Life {
  state: SubmissionState
  appealed: boolean
  taken: SubmissionAction[]
}

/** Everything that may happen to a submission, in an order that anybody may choose; what is not open is not done. */
const life = fc.array(fc.tuple(role, action), { maxLength: 40, size: 'max' }).map((wishes) => {
  const start: Life = { state: 'unconfirmed', appealed: false, taken: [] }
  return wishes.reduce((so, [who, what]) => {
    const next = stateAfter(so.state, what)
    if (!next || !movesOpenTo(who, so).includes(what)) return so
    return { state: next, appealed: so.appealed || what === 'appeal', taken: [...so.taken, what] }
  }, start)
})

describe('in every life of a submission', () => {
  it('nothing is published unless its address was confirmed first', () => {
    fc.assert(
      fc.property(life, ({ state: end, taken }) => {
        fc.pre(end === 'approved')
        expect(taken[0] === 'confirm' || taken.indexOf('confirm') < taken.lastIndexOf('approve')).toBe(true)
        expect(taken).toContain('confirm')
      }),
    )
  })

  it('only a moderator’s yes makes it public, and only undo or reopening takes it back', () => {
    fc.assert(
      fc.property(life, ({ state: end, taken }) => {
        const last = taken.findLast((each) => each === 'approve' || each === 'undo' || each === 'reopen')
        expect(end === 'approved').toBe(last === 'approve')
      }),
    )
  })

  it('there is one appeal at most', () => {
    fc.assert(fc.property(life, ({ taken }) => taken.filter((each) => each === 'appeal').length < 2))
  })

  it('what is withdrawn or expired stays so', () => {
    const ENDS = { withdraw: 'withdrawn', expire: 'expired' } as const
    fc.assert(
      fc.property(life, fc.constantFrom('withdraw', 'expire'), ({ state: end, taken }, final) => {
        fc.pre(taken.includes(final))
        expect([taken.at(-1), end]).toEqual([final, ENDS[final]])
      }),
    )
  })
})

describe('the table of moves', () => {
  it('opens an action to exactly one role, where it leads somewhere', () => {
    fc.assert(
      fc.property(state, action, (from, what) => {
        const roles = SUBMISSION_ROLES.filter((who) =>
          movesOpenTo(who, { state: from, appealed: false }).includes(what),
        )
        expect(roles.length).toBe(stateAfter(from, what) === null ? 0 : 1)
      }),
    )
  })

  it('lets nobody but moderators decide, and moderators do nothing but decide, undo and reopen', () => {
    fc.assert(
      fc.property(state, fc.boolean(), (from, appealed) => {
        const decisions: readonly SubmissionAction[] = [...DECISION_ACTIONS, 'undo', 'reopen']
        for (const who of SUBMISSION_ROLES) {
          const moves = movesOpenTo(who, { state: from, appealed })
          expect(moves.every((move) => decisions.includes(move) === (who === 'moderator'))).toBe(true)
        }
      }),
    )
  })

  it('never locks the organiser out of what is open', () => {
    for (const from of SUBMISSION_STATES.filter(isOpenState)) {
      expect(movesOpenTo('organiser', { state: from, appealed: false })).toEqual(
        expect.arrayContaining(['edit', 'withdraw']),
      )
    }
  })

  it('brings every decision back to where it waits again', () => {
    for (const decision of DECISION_ACTIONS) {
      const decided = stateAfter('pending', decision)
      expect(decided && stateAfter(decided, 'undo')).toBe('pending')
    }
  })

  it('ends where nothing is open', () => {
    for (const from of ['withdrawn', 'expired'] as const) {
      for (const who of SUBMISSION_ROLES) expect(movesOpenTo(who, { state: from, appealed: false })).toEqual([])
    }
  })
})

describe('the time to undo', () => {
  const decidedAt = new Date('2026-11-18T12:00:00Z')
  const after = (seconds: number) => isUndoable(decidedAt, new Date(decidedAt.getTime() + seconds * 1000))

  it('is thirty seconds, to the second', () => {
    expect([after(0), after(UNDO_SECONDS), after(UNDO_SECONDS + 0.001)]).toEqual([true, true, false])
  })
})
