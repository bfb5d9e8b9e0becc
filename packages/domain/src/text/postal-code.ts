const FOUR_DIGITS = String.raw`\d{4}`
const FIVE_DIGITS = String.raw`\d{5}`

/** Codes in two parts, of which the first alone names a place. */
const IN_TWO_PARTS: Record<string, readonly [outward: string, rest: string]> = {
  GB: [String.raw`[A-Z]{1,2}\d[A-Z\d]?`, String.raw`\d[A-Z]{2}`],
  CA: [String.raw`[ABCEGHJ-NPRSTVXY]\d[A-Z]`, String.raw`\d[A-Z]\d`],
  IE: [String.raw`[A-Z]\d[\dW]`, String.raw`[A-Z\d]{4}`],
}

/** How postal codes of some countries are written (UPU S42), where an address tells them from anything else. */
const CODES: Record<string, string> = {
  ...Object.fromEntries(['AT', 'AU', 'BE', 'CH', 'DK', 'NO', 'NZ', 'ZA'].map((code) => [code, FOUR_DIGITS])),
  ...Object.fromEntries(['DE', 'ES', 'FI', 'FR', 'IT', 'NP'].map((code) => [code, FIVE_DIGITS])),
  ...Object.fromEntries(
    Object.entries(IN_TWO_PARTS).map(([country, [outward, rest]]) => [country, `${outward} ?${rest}`]),
  ),
  NL: String.raw`\d{4} ?[A-Z]{2}`,
  US: String.raw`\d{5}(?:-\d{4})?`,
}

/** How a country's digits are written with its sign before them: D-22767, A 1010. */
const WITH_SIGN = /^(?:DE?|AT?|CH|AU|NZ|ZA)[- ](\d{4,5})$/u
const PLUS_FOUR = /^(\d{5})-\d{4}$/u
const APART = /[\s.\u2010-\u2015-]+/gu

/**
 * A postal code as our gazetteer has it, however it is spaced: `b 17 9aa` is B17, `D-22767` and `22 767` are 22767, of a ZIP+4
 * the first five. Also of a British code that is typed to its last part only. Null for what has not the form of a code.
 */
export function readPostcode(text: string): string | null {
  const typed = text.trim().toUpperCase()
  const digits = (WITH_SIGN.exec(typed) ?? PLUS_FOUR.exec(typed))?.[1]
  if (digits) return digits
  const joined = typed.replace(APART, '')
  if (joined !== typed && /^\d{4,5}$/u.test(joined)) return joined
  return outwardPostcode(joined) ?? UNFINISHED.exec(typed)?.[1] ?? null
}

/** The code that an address holds somewhere, as our gazetteer has it: only of the kinds that are like nothing else. */
export function postcodeWithin(text: string): string | null {
  const typed = text.toUpperCase()
  return WITHIN.map((form) => form.exec(typed)?.[1]).find((part) => part !== undefined) ?? null
}

/**
 * The part of a postal code by which our gazetteer knows its place: of `B17 9AA` the outward code B17, of Canada's `K1A 0B1`
 * and Ireland's `D02 X285` the first three signs. Null for what has not the form of one of these.
 */
export function outwardPostcode(text: string): string | null {
  const code = text.trim().toUpperCase()
  return FULL_CODES.map((form) => form.exec(code)?.[1]).find((part) => part !== undefined) ?? null
}

const FULL_CODES = Object.values(IN_TWO_PARTS).map(([outward, rest]) => new RegExp(`^(${outward})\\s*${rest}$`, 'u'))

const UNFINISHED = /^([A-Z]{1,2}\d[A-Z\d]?) \d[A-Z]?$/u
const WITHIN = Object.values(IN_TWO_PARTS).map(
  ([outward, rest]) => new RegExp(`(?<![\\p{L}\\p{N}])(${outward}) ?${rest}(?![\\p{L}\\p{N}])`, 'u'),
)

export interface ParsedAddress {
  readonly street: string
  readonly postalCode: string | null
}

/**
 * An address with its postal code apart, as schema.org's PostalAddress wants it. The code stands at the beginning or end of a
 * part between commas or lines; a number that begins the first part is of a house. What only names the locality goes with it.
 */
export function splitPostalCode(address: string, countryCode: string, locality: string): ParsedAddress {
  const code = CODES[countryCode]
  const parts = address.split(/\s*[,\n]\s*/u).filter(Boolean)
  if (!code) return { street: address, postalCode: null }
  for (const [index, part] of [...parts.entries()].toReversed()) {
    const atEnd = new RegExp(`(?:^|\\s)(${code})$`, 'iu').exec(part)
    const atStart = index > 0 ? new RegExp(`^(${code})(?=\\s)`, 'iu').exec(part) : null
    const found = atStart ?? atEnd
    if (!found || (index === 0 && found[0] === part)) continue
    const rest = part.replace(found[0], '').trim()
    const street = parts.flatMap((each, at) => (at === index ? (isSame(rest, locality) ? [] : rest || []) : each))
    return { street: street.join(', '), postalCode: found[1]?.toUpperCase() ?? null }
  }
  return { street: address, postalCode: null }
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
}
