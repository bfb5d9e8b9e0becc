import { plainDigits } from '../text/digits.ts'

const WIDE_TO_PLAIN = 0xfee0

/**
 * A text with the digits, commas and decimal signs of every script as ASCII has them, for reading numbers out of it.
 * Digits are those of Unicode's general category Nd; wide forms are those of East Asian keyboards.
 */
export function plainNumbers(text: string): string {
  return plainDigits(text.replace(/[！-～]/gu, (wide) => String.fromCharCode(wide.charCodeAt(0) - WIDE_TO_PLAIN)))
    .replace(/(?<=\d)٫(?=\d)/gu, '.')
    .replace(/[،、]/gu, ',')
    .replace(/؛/gu, ';')
}
