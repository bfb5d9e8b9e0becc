import { lettersOf, type Sound, spell } from './syllables.ts'

/**
 * Names in Hebrew letters in Latin ones. Written vowels and points are kept; the vowels that are not written are given as
 * `a` where a syllable needs one (`ספרייה` is safriya): readable and always the same, though a speaker may say another vowel.
 */
export function romaniseHebrew(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u05d0-\u05f2][\u05b0-\u05c7\u05d0-\u05f2]*/gu, romaniseWord)
    .normalize('NFC')
}

const CONSONANTS = lettersOf(
  'ב ג ד ה ו ז ח ט י כ ך ל מ ם נ ן ס פ ף צ ץ ק ר ש ת ױ װ',
  'b g d h v z h t y k kh l m m n n s p f ts ts k r sh t oy v',
)
/** What these are within a word; at its beginning, or with a point in them, they are as above. */
const SOFT = lettersOf('ב כ פ', 'v kh f')
const VOWELS: Record<string, string> = {
  ...lettersOf('א ע', 'a a'),
  ...lettersOf(
    '\u05b1 \u05b2 \u05b3 \u05b4 \u05b5 \u05b6 \u05b7 \u05b8 \u05b9 \u05ba \u05bb \u05c7',
    'e a o i e e a a o o u o',
  ),
}
const DOT = '\u05bc'
const SIN_DOT = '\u05c2'

function romaniseWord(word: string): string {
  // A vav or yod with a vowel's point is that vowel.
  const letters = [
    ...word
      .replace(/ו\u05b9/gu, '\u05b9')
      .replace(/ו\u05bc/gu, '\u05bb')
      .replace(/\u05b4י/gu, '\u05b4')
      .replace(/וו/gu, 'װ')
      .replace(/יי/gu, 'ײ')
      .replace(/[אע](?=[\u05b1-\u05bb\u05c7])/gu, ''),
  ]
  return spell(letters.flatMap((letter, at) => soundsOf(letters, letter, at)))
}

function soundsOf(letters: readonly string[], letter: string, at: number): Sound[] {
  const next = letters[at + 1]
  const isLast = at === letters.length - 1
  if (letter === 'ה' && isLast && at > 0) return [{ latin: 'a', isVowel: true }]
  if (letter === 'ו' || letter === 'י') {
    const isGlide = at === 0 || (next !== undefined && (VOWELS[next] !== undefined || isLastHe(letters, at + 1)))
    if (!isGlide) return [{ latin: letter === 'ו' ? 'o' : 'i', isVowel: true }]
  }
  if (letter === 'ײ') {
    const isGlide = next !== undefined && (VOWELS[next] !== undefined || isLastHe(letters, at + 1))
    return [{ latin: 'i', isVowel: true }, ...(isGlide ? [{ latin: 'y', isVowel: false }] : [])]
  }
  if (letter === 'ש' && next === SIN_DOT) return [{ latin: 's', isVowel: false }]
  const vowel = VOWELS[letter]
  if (vowel !== undefined) return [{ latin: vowel, isVowel: true }]
  const consonant = (at > 0 && next !== DOT && SOFT[letter]) || CONSONANTS[letter]
  return consonant === undefined ? [] : [{ latin: consonant, isVowel: false }]
}

function isLastHe(letters: readonly string[], at: number): boolean {
  return letters[at] === 'ה' && at === letters.length - 1
}
