/** The visitor's own time zone. */
export function ownZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone
}

/** Whether clocks in two zones show the same at an instant: then nobody needs to be told twice. */
export function isSameWallTime(instant: string, one: string, other: string): boolean {
  return wallTime(instant, one) === wallTime(instant, other)
}

function wallTime(instant: string, timeZone: string): string {
  return new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(new Date(instant))
}
