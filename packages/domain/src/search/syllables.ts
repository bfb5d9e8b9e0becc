/** A letter in Latin ones: a vowel, or a consonant. */
export interface Sound {
  latin: string
  isVowel: boolean
}

/**
 * Sounds of a script that leaves vowels unwritten as readable syllables: an `a` goes where two consonants would meet at the
 * beginning of one.
 */
export function spell(sounds: readonly Sound[]): string {
  let latin = ''
  for (let at = 0; at < sounds.length; at += 1) {
    latin += sounds[at]?.latin ?? ''
    if (sounds[at]?.isVowel || !isConsonant(sounds, at + 1)) continue
    latin += 'a'
    // The next one closes this syllable, unless it begins one with a vowel of its own.
    if (isVowel(sounds, at + 2)) continue
    at += 1
    latin += sounds[at]?.latin ?? ''
  }
  return latin.replace(/([aeiou])\1+/g, '$1')
}

/** A table of letters and what they are in Latin ones, both with spaces between. */
export function lettersOf(from: string, to: string): Record<string, string> {
  const latin = to.split(' ')
  return Object.fromEntries(from.split(' ').map((letter, at) => [letter, latin[at] ?? '']))
}

function isVowel(sounds: readonly Sound[], at: number): boolean {
  return sounds[at]?.isVowel === true
}

function isConsonant(sounds: readonly Sound[], at: number): boolean {
  return sounds[at]?.isVowel === false
}
