import { lettersOf, type Sound, spell } from './syllables.ts'

/**
 * Names in Arabic letters (also Persian and Urdu) in Latin ones. Written vowels are kept; the short ones that are not
 * written are given as `a` where a syllable needs one (`مركز` is markaz): readable and always the same, though a speaker
 * may say another vowel.
 */
export function romaniseArabic(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\u0640/gu, '')
    .replace(/[\u0621-\u065f\u0670-\u06d3]+/gu, romaniseWord)
}

const CONSONANTS = lettersOf(
  'ب ت ث ج ح خ د ذ ر ز س ش ص ض ط ظ غ ف ق ك ل م ن ه پ چ ژ گ ک ٹ ڈ ڑ ں ھ ہ ۃ ڤ ڭ',
  'b t th j h kh d dh r z s sh s d t z gh f q k l m n h p ch zh g k t d r n h h h v ng',
)
/** Long vowels, and short ones where somebody wrote them. */
const VOWELS: Record<string, string> = {
  ...lettersOf(
    'ا أ إ آ ٱ ى ة ئ ؤ ع ے ۓ \u064e \u064f \u0650 \u064b \u064c \u064d \u0670',
    'a a i a a a a i u a e e a u i an un in a',
  ),
  // Written to say that there is none.
  '\u0652': '',
}
/** A consonant before a vowel or at the start of a word, a vowel elsewhere. */
const GLIDES: Record<string, readonly [consonant: string, vowel: string]> = {
  و: ['w', 'u'],
  ي: ['y', 'i'],
  ی: ['y', 'i'],
}
const ARTICLE = /^ال(?=\p{L}{2})/u

function romaniseWord(word: string): string {
  const article = ARTICLE.test(word) ? 'al-' : ''
  return article + spell(soundsOf(word.replace(ARTICLE, '')))
}

function soundsOf(word: string): Sound[] {
  const letters = [...word].filter(isSounded)
  return letters.flatMap((letter, at): Sound[] => {
    const glide = GLIDES[letter]
    if (glide) {
      const isGlide = at === 0 || VOWELS[letters[at + 1] ?? ''] !== undefined
      return [{ latin: glide[isGlide ? 0 : 1], isVowel: !isGlide }]
    }
    const vowel = VOWELS[letter]
    return [{ latin: vowel ?? CONSONANTS[letter] ?? '', isVowel: vowel !== undefined }]
  })
}

function isSounded(letter: string): boolean {
  return (CONSONANTS[letter] ?? VOWELS[letter] ?? GLIDES[letter]) !== undefined
}
