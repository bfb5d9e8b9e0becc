/** The life of a submission: the whole machine is one table. */

export const SUBMISSION_STATES = [
  'unconfirmed',
  'pending',
  'changes_requested',
  'approved',
  'rejected',
  'withdrawn',
  'expired',
] as const
export type SubmissionState = (typeof SUBMISSION_STATES)[number]

export const SUBMISSION_KINDS = ['new', 'edit', 'end', 'restart', 'revert'] as const
export type SubmissionKind = (typeof SUBMISSION_KINDS)[number]

export const SUBMISSION_ACTIONS = [
  'confirm',
  'edit',
  'withdraw',
  'appeal',
  'approve',
  'request_changes',
  'reject',
  'undo',
  'reopen',
  'expire',
] as const
export type SubmissionAction = (typeof SUBMISSION_ACTIONS)[number]

export const DECISION_ACTIONS = ['approve', 'request_changes', 'reject'] as const satisfies readonly SubmissionAction[]
export type DecisionAction = (typeof DECISION_ACTIONS)[number]

/** Who acts on a submission. `organiser` is whoever holds its private link or is signed in as its organiser. */
export const SUBMISSION_ROLES = ['organiser', 'moderator', 'system'] as const
export type SubmissionRole = (typeof SUBMISSION_ROLES)[number]

export const REJECT_REASONS = [
  'not_a_surgery',
  'charges_a_fee',
  'duplicate',
  'not_enough_to_go_on',
  'cannot_be_confirmed',
  'spam',
  'other',
] as const
export type RejectReason = (typeof REJECT_REASONS)[number]

/** Why a moderator should look closer before saying yes. */
export const SIGNALS = [
  'likely_duplicate',
  'pin_apart',
  'pin_offshore',
  'clock_differs',
  'links',
  'mail_domain',
  'appeal',
] as const
export type Signal = (typeof SIGNALS)[number]

/** How long a decision can be taken back, in seconds. */
export const UNDO_SECONDS = 30
/** How long after a decision others are told of it: when it cannot be taken back any more, with a moment to spare. */
export const TOLD_AFTER_SECONDS = UNDO_SECONDS + 3
/** How long an unconfirmed submission is kept, in days. */
export const UNCONFIRMED_DAYS = 7

interface Move {
  to: SubmissionState
  by: SubmissionRole
}

const MOVES: Record<SubmissionState, Partial<Record<SubmissionAction, Move>>> = {
  unconfirmed: {
    confirm: { to: 'pending', by: 'organiser' },
    edit: { to: 'unconfirmed', by: 'organiser' },
    withdraw: { to: 'withdrawn', by: 'organiser' },
    expire: { to: 'expired', by: 'system' },
  },
  pending: {
    edit: { to: 'pending', by: 'organiser' },
    withdraw: { to: 'withdrawn', by: 'organiser' },
    approve: { to: 'approved', by: 'moderator' },
    request_changes: { to: 'changes_requested', by: 'moderator' },
    reject: { to: 'rejected', by: 'moderator' },
  },
  changes_requested: {
    edit: { to: 'pending', by: 'organiser' },
    withdraw: { to: 'withdrawn', by: 'organiser' },
    undo: { to: 'pending', by: 'moderator' },
    approve: { to: 'approved', by: 'moderator' },
    reject: { to: 'rejected', by: 'moderator' },
  },
  approved: { undo: { to: 'pending', by: 'moderator' }, reopen: { to: 'pending', by: 'moderator' } },
  rejected: {
    appeal: { to: 'pending', by: 'organiser' },
    undo: { to: 'pending', by: 'moderator' },
    reopen: { to: 'pending', by: 'moderator' },
  },
  withdrawn: {},
  expired: {},
}

/** What a role may do with a submission in a state; an appeal is open once. */
export function movesOpenTo(
  role: SubmissionRole,
  submission: { state: SubmissionState; appealed: boolean },
): SubmissionAction[] {
  return SUBMISSION_ACTIONS.filter((action) => {
    if (action === 'appeal' && submission.appealed) return false
    return MOVES[submission.state][action]?.by === role
  })
}

/** Where an action leads from a state, or null when it is not open there. */
export function stateAfter(state: SubmissionState, action: SubmissionAction): SubmissionState | null {
  return MOVES[state][action]?.to ?? null
}

/** Whether the organiser's proposal still waits for somebody. */
export function isOpenState(state: SubmissionState): boolean {
  return state === 'unconfirmed' || state === 'pending' || state === 'changes_requested'
}

/** Until when a decision taken at `decidedAt` can be taken back. */
export function undoableUntil(decidedAt: Date): Date {
  return new Date(decidedAt.getTime() + UNDO_SECONDS * 1000)
}

/** Whether a decision taken at `decidedAt` can still be taken back at `now`. */
export function isUndoable(decidedAt: Date, now: Date): boolean {
  return now <= undoableUntil(decidedAt)
}

/** From when on others are told of a decision taken at `decidedAt`. */
export function toldFrom(decidedAt: Date): Date {
  return new Date(decidedAt.getTime() + TOLD_AFTER_SECONDS * 1000)
}
