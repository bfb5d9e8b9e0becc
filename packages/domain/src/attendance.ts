/** Who means to come to one occurrence. Never required: dropping in is fine. */

export const ATTENDANCE_KINDS = ['wants_help', 'offers_help'] as const
export type AttendanceKind = (typeof ATTENDANCE_KINDS)[number]

/** Until its address is confirmed an attendance counts for nothing. */
export const ATTENDANCE_STATES = ['unconfirmed', 'coming', 'waiting', 'withdrawn'] as const
export type AttendanceState = (typeof ATTENDANCE_STATES)[number]
