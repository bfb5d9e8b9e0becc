import { SURGERY_STATES, type SurgeryState } from './listing.ts'
import type { SubmissionKind } from './moderation.ts'

/** The life of a surgery: the whole of it is one table. What happens to a submission is in moderation.ts. */

/** What a surgery may be in when something happens to it; one that no approval has published yet has no row. */
export const STATES_BEFORE = ['unpublished', ...SURGERY_STATES] as const
export type StateBefore = (typeof STATES_BEFORE)[number]
/** Where an event leads: to a state, to the one that was kept when it was hidden, or to that of a snapshot. */
export type StateAfter = StateBefore | 'earlier' | 'restored'

export const SURGERY_EVENTS = [
  // Decisions of moderators
  'publish',
  'unpublish',
  'republish',
  'edit',
  'approve_venue',
  'revert',
  'end',
  'reopen',
  'undo',
  'hide',
  'restore',
  'remove',
  'check_again',
  'hand_over',
  'take_back_hand_over',
  // What organisers say
  'confirm',
  'wake',
  'pause',
  'resume',
  'stop',
  'change_date',
  'confirm_date',
  'change_venue',
  // What the system does
  'correct',
  'import_dates',
  'return',
  'fade',
] as const
export type SurgeryEvent = (typeof SURGERY_EVENTS)[number]

/** `sender` is whoever sent the proposal that is decided on, `organisers` are the others, or all where nobody sent one. */
export type Recipient = 'sender' | 'organisers' | 'moderators' | 'reporter'

export interface Lifecycle {
  /** The state after it, by the state before; where none is given, the event is refused with `move_not_open`. */
  readonly to: Partial<Record<StateBefore, StateAfter>>
  /**
   * When its organiser last said that it runs: as they did when they sent it, now, now if it slept, as before, or as a
   * snapshot has it.
   */
  readonly confirmedAt: 'sent' | 'now' | 'now_if_woken' | 'kept' | 'restored'
  /** The same of the one date that it is about; of others nothing changes. */
  readonly dateConfirmedAt?: 'now' | 'now_if_moved' | 'kept'
  /**
   * What rises. A version is what people read before they change it, and the sequence is what calendars compare: a new
   * state raises both, whatever is given here.
   */
  readonly raises: 'version' | 'sequence' | 'nothing'
  /** When those who said that they would come hear of it, where it changes their date: `soon` waits for what can be undone. */
  readonly attendees: 'at_once' | 'soon' | 'after_undo' | 'nobody'
  readonly mails: readonly Recipient[]
  /** How its entry of the record is called. Without one only a new state is recorded, as `wake` or `sleep`. */
  readonly record?: string
}

const SAME = { active: 'active', paused: 'paused', dormant: 'dormant', ended: 'ended', hidden: 'hidden' } as const
const WOKEN = { ...SAME, dormant: 'active' } as const
const SPOKEN_OF = { active: 'active', paused: 'paused', dormant: 'active' } as const
const CONTENT = { to: SAME, confirmedAt: 'kept', raises: 'version', attendees: 'after_undo' } as const
const DATE = { to: SPOKEN_OF, confirmedAt: 'now', raises: 'sequence', attendees: 'soon', mails: [] } as const
const all = (state: StateAfter) => ({ active: state, paused: state, dormant: state, ended: state }) as const

/** What each event does. Its dates follow from the state that it leads to: see `DATES_OF`. */
export const LIFECYCLE: Readonly<Record<SurgeryEvent, Lifecycle>> = {
  publish: {
    to: { unpublished: 'active' },
    confirmedAt: 'sent',
    raises: 'version',
    attendees: 'nobody',
    mails: ['sender'],
  },
  unpublish: {
    to: { ...all('unpublished') },
    confirmedAt: 'kept',
    raises: 'nothing',
    attendees: 'at_once',
    mails: [],
  },
  republish: { ...CONTENT, mails: ['sender', 'organisers'] },
  edit: { ...CONTENT, to: WOKEN, confirmedAt: 'now', mails: ['sender'] },
  approve_venue: { ...DATE, dateConfirmedAt: 'kept', attendees: 'after_undo', mails: ['sender'] },
  revert: { ...CONTENT, mails: ['organisers'] },
  end: { ...CONTENT, to: all('ended'), mails: ['sender'], record: 'end' },
  reopen: { ...CONTENT, to: all('active'), confirmedAt: 'now', mails: ['sender'], record: 'reopen' },
  undo: { ...CONTENT, to: { ...all('restored'), hidden: 'hidden' }, confirmedAt: 'restored', mails: [] },
  hide: { ...CONTENT, to: all('hidden'), attendees: 'at_once', mails: ['organisers'], record: 'hide' },
  restore: { ...CONTENT, to: { hidden: 'earlier' }, attendees: 'at_once', mails: ['organisers'], record: 'restore' },
  remove: { ...CONTENT, to: { hidden: 'hidden' }, mails: ['sender', 'organisers'], record: 'remove' },
  check_again: { ...CONTENT, to: { hidden: 'hidden' }, mails: [], record: 'check_again' },
  hand_over: {
    to: WOKEN,
    confirmedAt: 'now_if_woken',
    raises: 'nothing',
    attendees: 'after_undo',
    mails: ['organisers', 'reporter'],
  },
  take_back_hand_over: { ...CONTENT, to: { active: 'dormant' }, confirmedAt: 'restored', mails: ['reporter'] },
  confirm: {
    to: SPOKEN_OF,
    confirmedAt: 'now',
    raises: 'nothing',
    attendees: 'after_undo',
    mails: [],
    record: 'confirm',
  },
  wake: { ...CONTENT, to: { dormant: 'active' }, confirmedAt: 'now', mails: [], record: 'wake' },
  pause: { ...CONTENT, to: { active: 'paused', paused: 'paused' }, confirmedAt: 'now', mails: [], record: 'pause' },
  resume: { ...CONTENT, to: { paused: 'active' }, confirmedAt: 'now', mails: [], record: 'resume' },
  stop: {
    ...CONTENT,
    to: { active: 'dormant', paused: 'dormant' },
    mails: ['sender', 'organisers', 'moderators'],
    record: 'stop',
  },
  change_date: { ...DATE, dateConfirmedAt: 'now_if_moved' },
  confirm_date: { ...DATE, dateConfirmedAt: 'now' },
  // Where a date is held is one thing, and that it takes place another.
  change_venue: { ...DATE, dateConfirmedAt: 'kept' },
  correct: { ...CONTENT, mails: [] },
  import_dates: { to: SAME, confirmedAt: 'kept', raises: 'sequence', attendees: 'soon', mails: [] },
  return: { ...CONTENT, to: { paused: 'active' }, mails: [], record: 'resume' },
  fade: { ...CONTENT, to: { active: 'dormant' }, mails: ['organisers', 'moderators'], record: 'fade' },
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
  const moments = { now, now_if_moved: isMoved ? now : null, kept }
  return moments[LIFECYCLE[event].dateConfirmedAt ?? 'kept']
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
