export interface Span {
  /** Series begin here at the earliest, so that nobody's phone fills with what was long ago. */
  since: Date
  until: Date
  datesFrom: Date
  datesUntil: Date
}

/**
 * Turns with the month and the year only, so that a feed in which nothing changed is the same bytes. It always reaches
 * further ahead than the dates that are kept in the database.
 */
export function spanAt(now: Date): Span {
  const [year, month] = [now.getUTCFullYear(), now.getUTCMonth()]
  return {
    since: new Date(Date.UTC(year - 1, 0, 1)),
    until: new Date(Date.UTC(year + 3, 0, 1)),
    // A local month begins up to a day before that of UTC.
    datesFrom: new Date(Date.UTC(year, month, 0)),
    datesUntil: new Date(Date.UTC(year, month + 25, 2)),
  }
}
