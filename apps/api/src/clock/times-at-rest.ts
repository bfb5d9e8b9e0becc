export interface TimeAtRest {
  table: string
  column: string
  longestMinutes: number
  followers?: string[]
}

const DAY = 24 * 60
const HAPPENED = {
  user: ['created_at', 'updated_at'],
  session: ['created_at', 'updated_at'],
  account: ['created_at', 'updated_at'],
  verification: ['created_at', 'updated_at'],
  role_grant: ['created_at'],
  seed_state: ['at'],
  surgery: ['confirmed_at', 'dates_at', 'published_at', 'state_since', 'updated_at'],
  hiding: ['hidden_at', 'removed_at'],
  surgery_organiser: ['created_at'],
  occurrence: ['confirmed_at'],
  occurrence_override: ['confirmed_at', 'said_at'],
  calendar_import: ['checked_at', 'succeeded_at', 'read_at', 'created_at', 'left_out_notified_at'],
  question: ['answered_at', 'link_ended_at'],
  report: ['settled_at', 'created_at'],
  attendance: ['created_at', 'confirmed_at', 'reminded_at'],
  submission: ['confirmed_at', 'pending_since', 'decided_at', 'updated_at', 'link_renewed_at'],
  known_network: ['seen_at'],
  public_change: ['at'],
  mail: ['created_at', 'sent_at', 'kept_at', 'failed_at'],
}

/** Every time that a clock which ran ahead leaves wrong for as long as it was ahead. */
export const TIMES_AT_REST: TimeAtRest[] = [
  ...Object.entries(HAPPENED).flatMap(([table, columns]) =>
    columns.map((column) => ({ table, column, longestMinutes: 0 })),
  ),
  { table: 'question', column: 'asked_at', longestMinutes: 0, followers: ['due_at', 'covers_until'] },
  { table: 'submission', column: 'created_at', longestMinutes: 0, followers: ['expires_at'] },
  { table: 'session', column: 'expires_at', longestMinutes: 30 * DAY },
  { table: 'verification', column: 'expires_at', longestMinutes: 10 },
  { table: 'rate_limit', column: 'expire', longestMinutes: DAY },
  { table: 'spent_solution', column: 'expires_at', longestMinutes: 60 },
]

/** Those that may lie ahead as far as they like, and those that the database refuses to change. */
export const LEFT_ALONE = [
  'account.access_token_expires_at', // nobody signs in through another site
  'account.refresh_token_expires_at',
  'attendance.notified_starts_at',
  'attendance.notified_ends_at',
  'audit_entry.at',
  'decision.decided_at',
  'mail.expires_at', // the end of a link, or of a date
  'mail.forget_at', // thirty days after a date
  'occurrence.starts_at',
  'occurrence.ends_at',
  'question.due_at',
  'question.covers_until',
  'submission.expires_at',
]
