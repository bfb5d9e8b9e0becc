/**
 * Devanagari in Latin letters as names are usually written: no marks, long and short alike, and the inherent vowel
 * left out where speakers of Nepali and Hindi leave it out (at the end of a word, and between two syllables).
 */
export function romaniseDevanagari(text: string): string {
  return text.normalize('NFC').replace(/[\u0900-\u0963\u0970-\u097f\u200c\u200d]+/gu, romaniseWord)
}

const CONSONANTS: Record<string, string> = lettersOf(
  'क ख ग घ ङ च छ ज झ ञ ट ठ ड ढ ण त थ द ध न ऩ प फ ब भ म य र ऱ ल ळ ऴ व श ष स ह क़ ख़ ग़ ज़ ड़ ढ़ फ़ य़',
  'k kh g gh ng ch chh j jh n t th d dh n t th d dh n n p ph b bh m y r r l l l v sh sh s h k kh g j r rh f y',
)
const VOWELS: Record<string, string> = lettersOf(
  'अ आ इ ई उ ऊ ऋ ऌ ऍ ए ऐ ऑ ओ औ ा ि ी ु ू ृ ॅ े ै ॉ ो ौ',
  'a a i i u u ri li e e ai o o au a i i u u ri e e ai o o au',
)
const VIRAMA = '्'
const NASAL = /[ँंः]/u
/** Conjuncts that are not written as they are spelt. */
const SPOKEN: [RegExp, string][] = [
  [/ज्ञ/gu, 'ग्य'],
  [/क्ष/gu, 'छ'],
]

interface Syllable {
  onset: string
  /** Null where the inherent vowel stands. */
  vowel: string | null
  coda: string
}

function romaniseWord(word: string): string {
  const spoken = SPOKEN.reduce((text, [spelt, said]) => text.replace(spelt, said), word)
  const syllables = syllablesOf(spoken)
  return syllables.map((syllable, at) => syllable.onset + vowelOf(syllables, at) + syllable.coda).join('')
}

/** An inherent vowel is silent at the end of a word, and between a voiced syllable and one with a vowel of its own. */
function vowelOf(syllables: readonly Syllable[], at: number): string {
  const [before, here, after] = [syllables[at - 1], syllables[at], syllables[at + 1]]
  if (!here) return ''
  if (here.vowel !== null) return here.vowel
  const isCluster = /[^aeiou]{2,}/.test(here.onset.replace(/[kgcjtdpbs]h+/g, 'x').replace('ng', 'x'))
  if (!before || isCluster || here.coda !== '') return 'a'
  if (!after) return ''
  const wasSilent = before.vowel === null && at >= 2 && vowelOf(syllables, at - 1) === ''
  return after.vowel !== null && before.coda === '' && !wasSilent ? '' : 'a'
}

function syllablesOf(word: string): Syllable[] {
  const syllables: Syllable[] = []
  let onset = ''
  const close = (vowel: string | null) => {
    syllables.push({ onset, vowel, coda: '' })
    onset = ''
  }
  const letters = [...word]
  for (const [at, letter] of letters.entries()) {
    const next = letters.slice(at + 1).find((following) => following !== '\u093c')
    const consonant = CONSONANTS[letter]
    if (consonant !== undefined) {
      onset += consonant
      if (next !== VIRAMA && (next === undefined || !isVowelSign(next))) close(null)
    } else if (VOWELS[letter] !== undefined) close(VOWELS[letter])
    else if (NASAL.test(letter)) addCoda(syllables, letter, next)
  }
  if (onset !== '') syllables.push({ onset, vowel: '', coda: '' })
  return syllables
}

function addCoda(syllables: Syllable[], mark: string, next: string | undefined): void {
  const last = syllables.at(-1)
  if (!last) return
  if (mark === 'ः') last.coda = 'h'
  else last.coda = next !== undefined && /[पफबभम]/u.test(next) ? 'm' : 'n'
}

function isVowelSign(letter: string): boolean {
  return /[\u093a-\u094c]/u.test(letter) && letter !== '\u093c'
}

function lettersOf(from: string, to: string): Record<string, string> {
  const latin = to.split(' ')
  return Object.fromEntries(from.split(' ').map((letter, at) => [letter, latin[at] ?? '']))
}
