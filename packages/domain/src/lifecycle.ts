import { SURGERY_STATES, type SurgeryState } from './surgery-states.ts'
import type { SubmissionKind } from './moderation.ts'

/** The life of a surgery: the whole of it is one table. What happens to a submission is in moderation.ts. */

/** What a surgery may be in when something happens to it; one that no approval has published yet has no row. */
export const STATES_BEFORE = ['unpublished', ...SURGERY_STATES] as const
export type StateBefore = (typeof STATES_BEFORE)[number]
/** Where an event leads: to a state, to the one that was kept when it was hidden, or to that of a snapshot. */
export type StateAfter = StateBefore | 'earlier' | 'restored'

/** `sender` is whoever sent the proposal that is decided on, `organisers` are the others, or all where nobody sent one. */
export type Recipient = 'sender' | 'organisers' | 'moderators' | 'reporter'

export interface Lifecycle {
  /** The state after it, by the state before; where none is given, the event is refused with `move_not_open`. */
  readonly to: Partial<Record<StateBefore, StateAfter>>
  /**
   * When its organiser last said that it runs: as they did when they sent it, now, now if it was dormant, as before, or as a
   * snapshot has it.
   */
  readonly confirmedAt: 'sent' | 'now' | 'now_if_woken' | 'kept' | 'restored'
  /** The same of the one date that it is about: as before, unless told. */
  readonly dateConfirmedAt?: 'now' | 'now_if_moved'
  /**
   * What rises. A version is what people read before they change it, and the sequence is what calendars compare: a new
   * state raises both, whatever is given here.
   */
  readonly raises: 'version' | 'sequence' | 'nothing'
  /**
   * When attendees are told, where it changes their date: immediately, in place of a notification that is queued; with that
   * one, or else immediately; or once the decision can no longer be undone.
   */
  readonly attendees: 'at_once' | 'with_queued' | 'after_undo' | 'nobody'
  readonly mails: readonly Recipient[]
  /** How its entry of the record is called. Without one only a new state is recorded, as `wake` or `become_dormant`. */
  readonly record?: string
}

const SAME = { active: 'active', paused: 'paused', dormant: 'dormant', ended: 'ended', hidden: 'hidden' } as const
const WOKEN = { ...SAME, dormant: 'active' } as const
const SPOKEN_OF = { active: 'active', paused: 'paused', dormant: 'active' } as const
const STOPPED = { active: 'dormant', paused: 'dormant' } as const
const LISTING = { to: SAME, confirmedAt: 'kept', raises: 'version', attendees: 'after_undo', mails: [] } as const
const DATE = { to: SPOKEN_OF, confirmedAt: 'now', raises: 'sequence', attendees: 'with_queued', mails: [] } as const
const all = <To extends StateAfter>(state: To) => ({ active: state, paused: state, dormant: state, ended: state })

const TABLE = {
  // Decisions of moderators
  publish: { ...LISTING, to: { unpublished: 'active' }, confirmedAt: 'sent', attendees: 'nobody', mails: ['sender'] },
  unpublish: { ...LISTING, to: all('unpublished'), raises: 'nothing', attendees: 'at_once' },
  republish: { ...LISTING, mails: ['sender', 'organisers'] },
  edit: { ...LISTING, to: WOKEN, confirmedAt: 'now', mails: ['sender'] },
  approve_venue: { ...DATE, attendees: 'after_undo', mails: ['sender'] },
  revert: { ...LISTING, mails: ['organisers'] },
  end: { ...LISTING, to: all('ended'), mails: ['sender'], record: 'end' },
  restart: { ...LISTING, to: all('active'), confirmedAt: 'now', mails: ['sender'], record: 'restart' },
  undo: { ...LISTING, to: { ...all('restored'), hidden: 'hidden' }, confirmedAt: 'restored' },
  hide: { ...LISTING, to: all('hidden'), attendees: 'at_once', mails: ['organisers'], record: 'hide' },
  restore: { ...LISTING, to: { hidden: 'earlier' }, attendees: 'at_once', mails: ['organisers'], record: 'restore' },
  remove: { ...LISTING, to: { hidden: 'hidden' }, mails: ['sender', 'organisers'], record: 'remove' },
  check_again: { ...LISTING, to: { hidden: 'hidden' }, record: 'check_again' },
  hand_over: {
    ...LISTING,
    to: WOKEN,
    confirmedAt: 'now_if_woken',
    raises: 'nothing',
    mails: ['organisers', 'reporter'],
  },
  take_back_hand_over: { ...LISTING, to: { active: 'dormant' }, confirmedAt: 'restored', mails: ['reporter'] },
  // What organisers say
  confirm: { ...LISTING, to: SPOKEN_OF, confirmedAt: 'now', raises: 'nothing', record: 'confirm' },
  wake: { ...LISTING, to: { dormant: 'active' }, confirmedAt: 'now', record: 'wake' },
  pause: { ...LISTING, to: { active: 'paused', paused: 'paused' }, confirmedAt: 'now', record: 'pause' },
  resume: { ...LISTING, to: { paused: 'active' }, confirmedAt: 'now', record: 'resume' },
  stop: { ...LISTING, to: STOPPED, mails: ['sender', 'organisers', 'moderators'], record: 'stop' },
  change_date: { ...DATE, dateConfirmedAt: 'now_if_moved' },
  confirm_date: { ...DATE, dateConfirmedAt: 'now' },
  // Where a date is held is one thing, and that it takes place another.
  change_venue: DATE,
  // What the system does
  correct: LISTING,
  import_dates: { ...LISTING, raises: 'sequence', attendees: 'with_queued' },
  return: { ...LISTING, to: { paused: 'active' }, record: 'resume' },
  fade: { ...LISTING, to: { active: 'dormant' }, mails: ['organisers', 'moderators'], record: 'fade' },
} satisfies Record<string, Lifecycle>
export type SurgeryEvent = keyof typeof TABLE

/** What each event does. Its dates follow from the state that it leads to: see `DATES_OF`. */
export const LIFECYCLE: Readonly<Record<SurgeryEvent, Lifecycle>> = TABLE

export function isSurgeryEvent(name: string): name is SurgeryEvent {
  return name in TABLE
}

/**
 * Which dates a surgery has in a state: all that its calendar gives, those from the day of return on, none (calendars that
 * follow ours are told that they are cancelled), or those that are stored, which nobody sees until it is restored.
 */
export const DATES_OF: Readonly<Record<SurgeryState, 'all' | 'from_return' | 'none' | 'stored'>> = {
  active: 'all',
  paused: 'from_return',
  dormant: 'none',
  ended: 'none',
  hidden: 'stored',
}

/** Whether a surgery has dates in a state. */
export function promisesDates(state: SurgeryState): boolean {
  return DATES_OF[state] === 'all' || DATES_OF[state] === 'from_return'
}

/** Of some dates those that a surgery promises: none while it is dormant or has ended, and none before it returns from a pause. */
export function promisedDates<Dated extends { readonly localStart: string }>(
  dates: readonly Dated[],
  { state, pausedUntil }: { readonly state: SurgeryState; readonly pausedUntil: string | null },
): Dated[] {
  if (!promisesDates(state)) return []
  return dates.filter(({ localStart }) => pausedUntil === null || localStart >= pausedUntil)
}

/** Where an event leads from a state, or null where it is refused. */
export function surgeryStateAfter(event: SurgeryEvent, before: StateBefore): StateAfter | null {
  return LIFECYCLE[event].to[before] ?? null
}

/** What the table is about. */
export interface Life {
  readonly state: SurgeryState
  /** The day of return, for a pause. */
  readonly pausedUntil: string | null
  readonly confirmedAt: Date | null
  /** Of one that is hidden: what it is again when it is restored. */
  readonly earlier: { readonly state: SurgeryState; readonly pausedUntil: string | null } | null
}

type State = Pick<Life, 'state' | 'pausedUntil'>

/** What of a life is as it was before a decision once that is taken back; what is left out stays as it is. */
export interface Restored {
  readonly state?: State | undefined
  readonly confirmedAt?: Date | null | undefined
}

export interface Circumstances {
  readonly now: Date
  /** When its organiser sent a new one. */
  readonly sentAt?: Date
  /** The day of return that is chosen for a pause. */
  readonly pausedUntil?: string | undefined
  /** What an undo gives back, where that is not what it is now. */
  readonly restored?: Restored | undefined
}

/**
 * The life of a surgery after an event, or null where it is refused; without a life before it is not published yet. While it
 * is hidden, what happens to it happens to the state that it gets back.
 */
export function lifeAfter(
  event: Exclude<SurgeryEvent, 'unpublish'>,
  before: Life | null,
  circumstances: Circumstances,
): Life | null {
  const to = surgeryStateAfter(event, before?.state ?? 'unpublished')
  if (to === null) return null
  const confirmedAt = confirmedAfter(event, before, circumstances)
  if (to === 'hidden')
    return before && { state: to, pausedUntil: null, confirmedAt, earlier: hiddenState(event, before, circumstances) }
  const turned = turnedTo(to, before, circumstances)
  return turned && { ...turned, confirmedAt, earlier: null }
}

function turnedTo(to: StateAfter | null, before: Life | null, { pausedUntil, restored }: Circumstances): State | null {
  if (to === null || to === 'unpublished') return null
  if (to === 'earlier') return before?.earlier ?? null
  if (to === 'restored') return restored?.state ?? (before && { state: before.state, pausedUntil: before.pausedUntil })
  return { state: to, pausedUntil: to === 'paused' ? (pausedUntil ?? before?.pausedUntil ?? null) : null }
}

function hiddenState(
  event: SurgeryEvent,
  { state, pausedUntil, confirmedAt, earlier }: Life,
  circumstances: Circumstances,
): State | null {
  if (state !== 'hidden') return { state, pausedUntil }
  if (!earlier) return null
  const beneath = { ...earlier, confirmedAt, earlier: null }
  return turnedTo(surgeryStateAfter(event, earlier.state), beneath, circumstances) ?? earlier
}

function confirmedAfter(
  event: SurgeryEvent,
  before: Life | null,
  { now, sentAt, restored }: Circumstances,
): Date | null {
  const kept = before?.confirmedAt ?? null
  const isWoken = before?.state === 'dormant' && surgeryStateAfter(event, before.state) === 'active'
  const moments: Record<Lifecycle['confirmedAt'], Date | null> = {
    sent: sentAt ?? now,
    now,
    now_if_woken: isWoken ? now : kept,
    kept,
    restored: restored?.confirmedAt === undefined ? kept : restored.confirmedAt,
  }
  return moments[LIFECYCLE[event].confirmedAt]
}

/** When its organiser said of one date that it takes place, once something else is said of it. */
export function dateConfirmedAfter(
  event: SurgeryEvent,
  kept: Date | null,
  { now, isMoved = false }: { now: Date; isMoved?: boolean },
): Date | null {
  const { dateConfirmedAt } = LIFECYCLE[event]
  if (dateConfirmedAt === 'now_if_moved') return isMoved ? now : null
  return dateConfirmedAt === 'now' ? now : kept
}

/** What approving a proposal is to its surgery. */
export function eventOfApproval({
  kind,
  surgeryId,
  recurrenceId,
}: {
  kind: SubmissionKind
  surgeryId: string | null
  recurrenceId: string | null
}): Exclude<SurgeryEvent, 'unpublish'> {
  if (kind === 'new') return surgeryId === null ? 'publish' : 'republish'
  return kind === 'edit' && recurrenceId !== null ? 'approve_venue' : kind
}

/**
 * What taking a decision back gives back of a life, by the snapshot that was taken with it. The state goes back where the
 * decision was about it, or woke the surgery; that it runs, only while nobody has said so since.
 */
export function restoredFrom(
  snapshot: Omit<Life, 'earlier'>,
  now: Life,
  { decidedAt, isAboutState }: { decidedAt: Date; isAboutState: boolean },
): Restored {
  const { state, pausedUntil, confirmedAt } = snapshot
  const isSaidSince = now.confirmedAt?.getTime() !== decidedAt.getTime()
  const wasWoken = state === 'dormant' && now.state === 'active' && !isSaidSince
  return {
    ...((isAboutState || wasWoken) && { state: { state, pausedUntil } }),
    ...(!isSaidSince && { confirmedAt }),
  }
}
