import ICAL from 'ical.js'

/** An iCalendar object as data (jCal, RFC 7265): ical.js writes, escapes and folds it. */
export type Property = [name: string, parameters: Record<string, string>, type: string, ...values: unknown[]]
export type Component = [name: string, properties: Property[], components: Component[]]

// A line may have 75 octets (RFC 5545 §3.1). The library forgets to count the blank that a continuation begins with.
ICAL.foldLength = 74

export function writeComponent(component: Component): string {
  return ICAL.stringify(component)
}

/** Text of people: lines end with LF alone, and what cannot be seen is no text (RFC 5545 §3.3.11 has no control characters). */
export function textProperty(name: string, text: string): Property {
  return [name, {}, 'text', cleaned(text)]
}

export function newerTextProperty(name: string, text: string): Property {
  return [
    name,
    {},
    'unknown',
    cleaned(text)
      .replace(/[\\;,]/g, String.raw`\$&`)
      .replaceAll('\n', String.raw`\n`),
  ]
}

/** `2026-12-16T17:30` on the clocks of a zone. */
export function localProperty(name: string, local: string, timeZone: string): Property {
  return [name, { tzid: timeZone }, 'date-time', `${local}:00`]
}

/** A whole day: `2026-12-16`. */
export function dayProperty(name: string, day: string): Property {
  return [name, {}, 'date', day]
}

/** A moment in UTC, to the second. */
export function momentProperty(name: string, at: Date): Property {
  return [name, {}, 'date-time', momentOf(at)]
}

export function momentOf(at: Date): string {
  return `${at.toISOString().slice(0, 19)}Z`
}

function cleaned(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\n\t])\p{Cc}/gu, '')
}
