/** Countries that both say of some land that it is theirs, where our sources follow one each. */
const DISPUTES: readonly (readonly [string, string])[] = [
  ['EH', 'MA'],
  ['IL', 'PS'],
  ['RU', 'UA'],
]

/**
 * The country that a place is offered under as well: of two sources that differ, neither is preferred. Null where they agree,
 * and where only the drawing of an undisputed border differs.
 */
export function otherClaimant(countryCode: string, byShape: string | null): string | null {
  const isDisputed = DISPUTES.some((pair) => byShape !== null && pair.includes(countryCode) && pair.includes(byShape))
  return isDisputed && byShape !== countryCode ? byShape : null
}

/** Whether a country is one of two that differ, so that its places have to be looked at. */
export function isClaimant(countryCode: string): boolean {
  return DISPUTES.some((pair) => pair.includes(countryCode))
}
