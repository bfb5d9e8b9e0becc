import { plainDigits } from './digits.ts'

/** What people write before an extension, in the languages and countries that we know of. */
const EXTENSION_WORDS = [
  'extension|extensión|extensi[oó]n|extn|ext|xtn|x|#|;\\s*ext\\s*=',
  'durchwahl|nebenstelle|apparat|klappe|app|dw|nst|kl',
  'em ramal|ramal|anexo|interno|interne|int|poste|toestel|tst|wewn|wew|linka|peka',
  'доб|добавочный|внутр|вн|εσωτ|εσωτερικό|داخلی|داخلي|تحويلة|شلوحة',
  'एक्सटेन्सन|एक्सटेन्सन नं|एक्सटेंशन|एक्स्टेन्सन|विस्तार|এক্সটেনশন|ต่อ|máy lẻ|内线|內線|分机|分機|转|内線|내선',
]
const LABEL = `(?:${EXTENSION_WORDS.join('|')})`
const EXTENSION = new RegExp(String.raw`^(.*?\d[\s)]*)[\s,;(]*(${LABEL}[\s.:=-]*)(\d{1,11})\)?$`, 'iu')
const NUMBER = /^[(\s]*\+?[\d\s()./-]*$/
const DASHES = /[\p{Pd}\u2212\u30fc\u00b7\u2022]/gu
const SLASHES = /[\u2044\u2215\uff0f]/gu
const LEAST_DIGITS = 3
const MOST_DIGITS = 20

/**
 * A phone number as it is kept: digits of every script as 0 to 9, every dash a hyphen, unseen marks gone. Everything
 * else stays as it was typed, an extension's word too.
 */
export function tidyPhone(text: string): string {
  return plainDigits(
    text
      .normalize('NFC')
      .replace(/\p{Cf}/gu, '')
      .normalize('NFC'),
  )
    .replace(/\uff0b/gu, '+')
    .replace(/\uff08/gu, '(')
    .replace(/\uff09/gu, ')')
    .replace(/\uff03/gu, '#')
    .replace(DASHES, '-')
    .replace(SLASHES, '/')
    .replace(/[[{]/g, '(')
    .replace(/[\]}]/g, ')')
    .replace(/\s+/gu, ' ')
    .replace(/^\s*tel:\s*/i, '')
    .trim()
}

/** Whether a tidied text is a phone number: digits with what people put between them, and perhaps an extension. */
export function isPhone(tidied: string): boolean {
  const { number } = partsOf(tidied)
  const digits = number.replace(/\D/g, '').length
  return NUMBER.test(number) && digits >= LEAST_DIGITS && digits <= MOST_DIGITS
}

/** The link that dials a number (RFC 3966), its extension as `;ext=`. Of two numbers with a slash between, the first. */
export function phoneLink(phone: string): string {
  const { number, extension } = partsOf(tidyPhone(phone))
  const [first = '', second = ''] = number.split('/')
  const one = digitsOf(first).length >= 6 && digitsOf(second).length >= 6 ? first : number
  const isInternational = /^[(\s]*\+/.test(one)
  const digits = digitsOf(isInternational ? one.replace(/\(\s*0\s*\)/g, '') : one)
  return `tel:${isInternational ? '+' : ''}${digits}${extension ? `;ext=${extension}` : ''}`
}

function partsOf(tidied: string): { number: string; extension: string } {
  const [, number, , extension] = EXTENSION.exec(tidied) ?? []
  return number && extension ? { number, extension } : { number: tidied, extension: '' }
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, '')
}
