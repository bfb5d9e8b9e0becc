/**
 * The part of a postcode by which our gazetteer knows its place: of `B17 9AA` the outward code B17, of Canada's `K1A 0B1`
 * and Ireland's `D02 X285` the first three signs. Null for what has not the form of one of these.
 */
export function outwardPostcode(text: string): string | null {
  const code = text.trim().toUpperCase()
  return FULL_CODES.map((form) => form.exec(code)?.[1]).find((part) => part !== undefined) ?? null
}

const FULL_CODES = [
  /^([A-Z]{1,2}\d[A-Z\d]?)\s*\d[A-Z]{2}$/u,
  /^([ABCEGHJ-NPRSTVXY]\d[A-Z])\s*\d[A-Z]\d$/u,
  /^([A-Z]\d[\dW])\s*[A-Z\d]{4}$/u,
]
