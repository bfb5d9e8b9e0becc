/** Why something of a calendar elsewhere gives no date, or not all of its dates, or dates by a clock that we had to guess. */
export const LEFT_OUT_REASONS = [
  'whole_day',
  'too_long',
  'unsupported_rule',
  'private',
  'cancelled_by_title',
  'unknown_zone',
  'own_zone',
  'unreadable',
  'unreadable_line',
] as const
export type LeftOutReason = (typeof LEFT_OUT_REASONS)[number]
