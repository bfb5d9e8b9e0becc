/** Always with weekday, local time and zone: `Wednesday, 16 December 2026 at 17:30 GMT`. */
export function longDate(instant: string, timeZone: string): string {
  return formatOf(timeZone).format(new Date(instant))
}

/** A date of which only the day is known: `Wednesday, 16 December 2026`. */
export function longDay(local: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'UTC' }).format(new Date(local.slice(0, 10)))
}

const formats = new Map<string, Intl.DateTimeFormat>()

// Making one takes longer than using it a hundred times; there are some 400 zones.
function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
    timeZone,
  })
  formats.set(timeZone, made)
  return made
}

/** The same moment for programs, as the clock on the wall says it: `2026-12-16T17:30:00+00:00`. */
export function offsetDate(instant: string, timeZone: string): string {
  return Temporal.Instant.from(instant)
    .toZonedDateTimeISO(timeZone)
    .toString({ timeZoneName: 'never', smallestUnit: 'second' })
}

/** A day: `15 January 2027`. */
export function day(date: string): string {
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(date),
  )
}

const COUNTRIES = new Intl.DisplayNames(['en'], { type: 'region' })

export function countryName(code: string): string {
  return COUNTRIES.of(code) ?? code
}
