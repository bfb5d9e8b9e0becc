/** A text with the decimal digits of every script (Unicode category Nd) as 0 to 9: `०१-४११` → `01-411`. */
export function plainDigits(text: string): string {
  return text.replace(/(?![0-9])\p{Nd}/gu, (digit) => String(valueOf(digit.codePointAt(0) ?? 0)))
}

/** Digits of a script stand in a row from 0 to 9, and some rows touch each other. */
function valueOf(codePoint: number): number {
  let start = codePoint
  while (/\p{Nd}/u.test(String.fromCodePoint(start - 1))) start -= 1
  return (codePoint - start) % 10
}
