/** How far ahead a time of a table may be: no time at all for what has happened. */
export interface TimeAtRest {
  table: string
  column: string
  longestMinutes: number
  /** Times counted from it, which move with it. */
  followers?: string[]
}

const DAY = 24 * 60
const HAPPENED = {
  user: ['createdAt', 'updatedAt'],
  session: ['createdAt', 'updatedAt'],
  account: ['createdAt', 'updatedAt'],
  verification: ['createdAt', 'updatedAt'],
  role_grant: ['createdAt'],
  seed_state: ['at'],
  surgery: ['confirmedAt', 'datesAt', 'publishedAt', 'stateSince', 'updatedAt'],
  hiding: ['hiddenAt', 'removedAt'],
  surgery_organiser: ['createdAt'],
  occurrence: ['confirmedAt'],
  occurrence_word: ['confirmedAt', 'saidAt'],
  calendar_import: ['checkedAt', 'succeededAt', 'readAt', 'createdAt', 'leftOutToldAt'],
  question: ['answeredAt', 'linkEndedAt'],
  report: ['settledAt', 'createdAt'],
  attendance: ['createdAt', 'confirmedAt', 'remindedAt'],
  submission: ['confirmedAt', 'pendingSince', 'decidedAt', 'updatedAt', 'linkRenewedAt'],
  known_network: ['seenAt'],
  mail: ['createdAt', 'sentAt', 'keptAt', 'failedAt'],
}

/** Every time that a clock which ran ahead leaves wrong for as long as it was ahead. */
export const TIMES_AT_REST: TimeAtRest[] = [
  ...Object.entries(HAPPENED).flatMap(([table, columns]) =>
    columns.map((column) => ({ table, column, longestMinutes: 0 })),
  ),
  { table: 'question', column: 'askedAt', longestMinutes: 0, followers: ['dueAt', 'coversUntil'] },
  { table: 'submission', column: 'createdAt', longestMinutes: 0, followers: ['expiresAt'] },
  { table: 'session', column: 'expiresAt', longestMinutes: 30 * DAY },
  { table: 'verification', column: 'expiresAt', longestMinutes: 10 },
  { table: 'rate_limit', column: 'expire', longestMinutes: DAY },
  { table: 'spent_solution', column: 'expiresAt', longestMinutes: 60 },
]

/** Those that may lie ahead as far as they like, and those that the database refuses to change. */
export const LEFT_ALONE = [
  'account.accessTokenExpiresAt', // nobody signs in through another site
  'account.refreshTokenExpiresAt',
  'attendance.toldStartsAt',
  'attendance.toldEndsAt',
  'audit_entry.at',
  'decision.decidedAt',
  'mail.expiresAt', // the end of a link, or of a date
  'mail.forgetAt', // thirty days after a date
  'occurrence.startsAt',
  'occurrence.endsAt',
  'question.dueAt',
  'question.coversUntil',
  'submission.expiresAt',
]
