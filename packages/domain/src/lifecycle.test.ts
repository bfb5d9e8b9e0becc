import { describe, expect, it, test } from 'vitest'
import {
  dateConfirmedAfter,
  DATES_OF,
  isSurgeryEvent,
  type Life,
  LIFECYCLE,
  lifeAfter,
  restoredFrom,
  type StateAfter,
  type StateBefore,
  STATES_BEFORE,
  type SurgeryEvent,
  surgeryStateAfter,
} from './lifecycle.ts'
import { SURGERY_STATES } from './surgery-states.ts'

const SURGERY_EVENTS = Object.keys(LIFECYCLE).filter(isSurgeryEvent)
const ALL = SURGERY_EVENTS.flatMap((event) => STATES_BEFORE.map((before) => ({ event, before })))
const leading = (from: StateBefore, to: StateAfter) =>
  SURGERY_EVENTS.filter((event) => surgeryStateAfter(event, from) === to)
const open = (from: StateBefore) => SURGERY_EVENTS.filter((event) => surgeryStateAfter(event, from) !== null)
const refusedIn = (event: SurgeryEvent) => STATES_BEFORE.filter((from) => surgeryStateAfter(event, from) === null)

test.each(ALL)('$event of one that is $before leads to a state, or is refused', ({ event, before }) => {
  const known: (StateAfter | null)[] = [...STATES_BEFORE, 'earlier', 'restored', null]
  expect(known).toContain(surgeryStateAfter(event, before))
})

describe('a surgery', () => {
  it('comes to be by a publication, and nothing else happens to it before', () => {
    expect(open('unpublished')).toEqual(['publish'])
  })

  it('is gone again only by the undo of its publication', () => {
    const gone = SURGERY_EVENTS.filter((event) => Object.values(LIFECYCLE[event].to).includes('unpublished'))
    expect(gone).toEqual(['unpublish'])
  })

  it('that has ended runs again only by a restart, or where a decision is taken back', () => {
    expect(leading('ended', 'active')).toEqual(['restart'])
    expect(open('ended').filter((event) => surgeryStateAfter(event, 'ended') === 'restored')).toEqual(['undo'])
    expect([...leading('ended', 'paused'), ...leading('ended', 'dormant')]).toEqual([])
  })

  it('that is hidden becomes public only by a restoration, which gives it the state that it had', () => {
    const shown = open('hidden').filter((event) => surgeryStateAfter(event, 'hidden') !== 'hidden')
    expect(shown).toEqual(['restore'])
    expect(surgeryStateAfter('restore', 'hidden')).toBe('earlier')
  })

  it.each(SURGERY_STATES.filter((state) => state !== 'hidden'))('can be hidden while it is %s', (state) => {
    expect(surgeryStateAfter('hide', state)).toBe('hidden')
  })

  it('that is dormant wakes by whatever its organisers say of it or its dates, but that it has stopped', () => {
    const said = [
      'edit',
      'approve_venue',
      'confirm',
      'wake',
      'change_date',
      'confirm_date',
      'change_venue',
      'hand_over',
    ] as const
    for (const event of said) expect(surgeryStateAfter(event, 'dormant')).toBe('active')
    expect(leading('dormant', 'active').toSorted()).toEqual([...said, 'restart'].toSorted())
  })

  it('becomes dormant by silence, by its organisers, or where what woke it is taken back', () => {
    const dormant = SURGERY_EVENTS.filter((event) =>
      STATES_BEFORE.some((from) => from !== 'dormant' && surgeryStateAfter(event, from) === 'dormant'),
    )
    expect(dormant.toSorted()).toEqual(['fade', 'stop', 'take_back_hand_over'].toSorted())
    expect(surgeryStateAfter('fade', 'paused')).toBeNull()
  })

  it('can be spoken of by its organisers unless it has ended or is hidden', () => {
    for (const event of ['confirm', 'change_date', 'confirm_date', 'change_venue'] as const)
      expect(refusedIn(event)).toEqual(['unpublished', 'ended', 'hidden'])
  })
})

describe('that it runs', () => {
  const confirming = SURGERY_EVENTS.filter((event) => LIFECYCLE[event].confirmedAt === 'now')

  it('is never said by a moderator, the system, or by hiding it', () => {
    const silent = [
      'revert',
      'republish',
      'hide',
      'restore',
      'remove',
      'check_again',
      'correct',
      'import_dates',
      'return',
      'fade',
    ]
    expect(confirming.filter((event) => silent.includes(event))).toEqual([])
  })

  it('is said by whoever wakes it', () => {
    const waking = leading('dormant', 'active')
    for (const event of waking) expect(['now', 'now_if_woken']).toContain(LIFECYCLE[event].confirmedAt)
  })

  it('was said of a new one when it was sent, not when it was approved', () => {
    expect(LIFECYCLE.publish.confirmedAt).toBe('sent')
  })
})

describe('that one date takes place', () => {
  const now = new Date('2026-11-18T12:00:00Z')
  const earlier = new Date('2026-11-01T12:00:00Z')

  it.each(['change_venue', 'approve_venue', 'undo', 'import_dates'] as const)(
    'is not said by %s, nor unsaid',
    (event) => {
      expect(dateConfirmedAfter(event, null, { now })).toBeNull()
      expect(dateConfirmedAfter(event, earlier, { now })).toBe(earlier)
    },
  )

  it('is said by confirming or moving it, and unsaid by cancelling it or putting it back', () => {
    expect(dateConfirmedAfter('confirm_date', null, { now })).toBe(now)
    expect(dateConfirmedAfter('change_date', null, { now, isMoved: true })).toBe(now)
    expect(dateConfirmedAfter('change_date', earlier, { now })).toBeNull()
  })
})

describe('calendars that follow', () => {
  it('see a higher number whatever may change their dates', () => {
    const silent = SURGERY_EVENTS.filter((event) => LIFECYCLE[event].raises === 'nothing')
    expect(silent.toSorted()).toEqual(['confirm', 'hand_over', 'unpublish'])
  })

  it('have dates of what runs or is paused, and none of what is dormant or has ended', () => {
    expect(DATES_OF).toEqual({ active: 'all', paused: 'from_return', dormant: 'none', ended: 'none', hidden: 'stored' })
  })
})

describe('those who said that they would come', () => {
  it('hear of whatever puts a surgery into another state', () => {
    const turning = SURGERY_EVENTS.filter((event) =>
      SURGERY_STATES.some((from) => ![null, from].includes(surgeryStateAfter(event, from) as never)),
    )
    for (const event of turning) expect([event, LIFECYCLE[event].attendees]).not.toEqual([event, 'nobody'])
  })

  it('hear of a decision that can be undone when it cannot be undone any more', () => {
    for (const event of ['edit', 'approve_venue', 'revert', 'end', 'restart', 'undo', 'remove'] as const)
      expect(LIFECYCLE[event].attendees).toBe('after_undo')
  })
})

describe('a life', () => {
  const NOW = new Date('2026-11-18T12:00:00Z')
  const EARLIER = new Date('2026-07-01T10:00:00Z')
  const lifeOf = (state: Life['state']): Life => ({
    state,
    pausedUntil: state === 'paused' ? '2027-01-10' : null,
    confirmedAt: EARLIER,
    earlier: null,
  })
  const LISTED = SURGERY_STATES.filter((state) => state !== 'hidden')

  it.each(LISTED)('that is %s is the same again after it was hidden and restored', (state) => {
    const hidden = lifeAfter('hide', lifeOf(state), { now: NOW })
    expect(hidden).toMatchObject({ state: 'hidden', pausedUntil: null, confirmedAt: EARLIER })
    expect(lifeAfter('restore', hidden, { now: NOW })).toEqual(lifeOf(state))
  })

  it.each(LISTED)('that was %s and is hidden is restored as an approved edit would have made it', (state) => {
    const hidden = lifeAfter('hide', lifeOf(state), { now: NOW })
    const edited = lifeAfter('edit', hidden, { now: NOW })
    expect(edited?.state).toBe('hidden')
    expect(lifeAfter('restore', edited, { now: NOW })).toEqual(lifeAfter('edit', lifeOf(state), { now: NOW }))
  })

  it('of a paused surgery keeps its day of return through an edit, and loses it with the pause', () => {
    expect(lifeAfter('edit', lifeOf('paused'), { now: NOW })?.pausedUntil).toBe('2027-01-10')
    expect(lifeAfter('pause', lifeOf('paused'), { now: NOW, pausedUntil: '2027-02-01' })?.pausedUntil).toBe(
      '2027-02-01',
    )
    for (const event of ['resume', 'end', 'stop'] as const)
      expect(lifeAfter(event, lifeOf('paused'), { now: NOW })?.pausedUntil).toBeNull()
  })

  it.each(LISTED)('is what it was when a decision on one that was %s is undone', (state) => {
    const restored = lifeOf(state)
    for (const event of ['edit', 'end', 'restart', 'revert'] as const) {
      const after = lifeAfter(event, restored, { now: NOW })
      const given = after && restoredFrom(restored, after, { decidedAt: NOW, isAboutState: event !== 'revert' })
      expect(lifeAfter('undo', after, { now: NOW, restored: given ?? {} })).toEqual(restored)
    }
  })

  it('of a handed-over surgery is confirmed only where that woke it', () => {
    expect(lifeAfter('hand_over', lifeOf('dormant'), { now: NOW })).toMatchObject({ state: 'active', confirmedAt: NOW })
    expect(lifeAfter('hand_over', lifeOf('active'), { now: NOW })).toEqual(lifeOf('active'))
  })

  it('that is refused something does not change', () => {
    expect(lifeAfter('pause', lifeOf('ended'), { now: NOW })).toBeNull()
    expect(lifeAfter('restore', lifeOf('active'), { now: NOW })).toBeNull()
  })
})
