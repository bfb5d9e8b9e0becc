/**
 * One search key for all the ways that people write a name.
 *
 * Both sides of a comparison are folded: what is stored and what is typed. Case, accents, apostrophes,
 * punctuation and spacing no longer matter; neither does the choice between ö, oe and ø, between candrabindu
 * and anusvara, or between long and short vowel signs in Devanagari, where even careful writers differ.
 * A key is for comparing only, never for showing.
 *
 * Follows Unicode Standard Annex 15 (NFKD, NFC). Never throws; gives '' for text without letters or digits.
 */
export function fold(text: string): string {
  return foldDevanagari(foldLatin(plain(text)))
    .normalize('NFC')
    .replace(BETWEEN_WORDS, ' ')
    .trim()
}

const UNWRITTEN = /['`´‘’‛′\u02b9-\u02bf\u00ad\u061c\u0640\u200b-\u200f\u202a-\u202e\u2060\ufeff]/gu
const ACCENTS =
  /[\u0300-\u036f]|[\u0483-\u0487]|[\u0591-\u05c7]|[\u064b-\u065f\u0670]|[\u1dc0-\u1dff]|[\u20d0-\u20ff]/gu
const BETWEEN_WORDS = /[^\p{L}\p{M}\p{N}]+/gu

function plain(text: string): string {
  const decomposed = text.replace(UNWRITTEN, '').normalize('NFKD')
  // Upper first, so that letters with several small forms (ß and ss, ı and i) meet in one.
  const lower = decomposed.toUpperCase().toLowerCase().normalize('NFKD')
  return lower.replace(UNWRITTEN, '').replace(ACCENTS, '')
}

const LATIN: Record<string, string> = {
  ß: 'ss',
  ø: 'o',
  œ: 'o',
  æ: 'a',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ŋ: 'n',
  ə: 'e',
  ς: 'σ',
}

function foldLatin(text: string): string {
  return text
    .replace(/[ßøœæłđðþħıŋəς]/gu, (letter) => LATIN[letter] ?? letter)
    .replace(/a[ae]+/gu, 'a')
    .replace(/([ou])e+/gu, '$1')
}

const DEVANAGARI: Record<string, string> = {
  'ँ': 'ं',
  ई: 'इ',
  ऊ: 'उ',
  'ी': 'ि',
  'ू': 'ु',
  श: 'स',
  ष: 'स',
  व: 'ब',
}

function foldDevanagari(text: string): string {
  return text
    .replace(/\u093c/gu, '')
    .replace(/ँ|ई|ऊ|ी|ू|श|ष|व/gu, (letter) => DEVANAGARI[letter] ?? letter)
    .replace(/ङ्(?=[क-घ])|ञ्(?=[च-झ])|ण्(?=[ट-ढ])|न्(?=[त-ध])|म्(?=[प-भ])/gu, 'ं')
    .replace(/[०-९]/gu, (digit) => String(digit.charCodeAt(0) - 0x0966))
}
