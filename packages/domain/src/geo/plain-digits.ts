const WIDE_TO_PLAIN = 0xfee0

/**
 * A text with the digits, commas and decimal signs of every script as ASCII has them, for reading numbers out of it.
 * Digits are those of Unicode's general category Nd; wide forms are those of East Asian keyboards.
 */
export function plainDigits(text: string): string {
  return text
    .replace(/[！-～]/gu, (wide) => String.fromCharCode(wide.charCodeAt(0) - WIDE_TO_PLAIN))
    .replace(/\p{Nd}/gu, (digit) => String(valueOf(digit)))
    .replace(/(?<=\d)٫(?=\d)/gu, '.')
    .replace(/[،、]/gu, ',')
    .replace(/؛/gu, ';')
}

/** Unicode keeps the ten digits of a script together, in order. */
function valueOf(digit: string): number {
  const code = digit.codePointAt(0) ?? 0
  let value = 0
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1
  return value
}
