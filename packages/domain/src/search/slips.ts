import { isLatin } from './name-words.ts'

/** How many letters were changed, added, dropped or swapped with the next: optimal string alignment. */
export function slips(a: string, b: string): number {
  const [from, to] = [[...a], [...b]]
  let beforeLast: number[] = []
  let last = Array.from({ length: to.length + 1 }, (_, at) => at)
  for (let i = 1; i <= from.length; i++) {
    const row = [i]
    for (let j = 1; j <= to.length; j++) {
      const change = (last[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1)
      let least = Math.min(change, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1)
      if (i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1])
        least = Math.min(least, (beforeLast[j - 2] ?? 0) + 1)
      row.push(least)
    }
    beforeLast = last
    last = row
  }
  return last[to.length] ?? 0
}

/**
 * Whether a typed word may be a misspelling of another. In Latin letters: one slip in a word of five to seven with the
 * same first letter, two in a longer one. In scripts whose vowels are signs of their own a slip is easier made: one in
 * a word of three to five, two in a longer one, three from ten. Takes folded words (see fold.ts).
 */
export function isMisspelling(typed: string, word: string): boolean {
  const allowed = slipsAllowedIn(typed)
  if (allowed === 0 || [...word].length < 3 || (allowed === 1 && isLatin(typed) && typed[0] !== word[0])) return false
  return Math.abs([...typed].length - [...word].length) <= allowed && slips(typed, word) <= allowed
}

/** How many slips a word of this length may hold and still be known; none for one that is too short. */
export function slipsAllowedIn(word: string): number {
  const letters = [...word].length
  const [one, two, three] = hasVowelSigns(word) ? [3, 6, 10] : isLatin(word) ? [5, 8, 30] : [4, 8, 30]
  return Number(letters >= one) + Number(letters >= two) + Number(letters >= three)
}

/** Whether a text is in a script that writes vowels as marks, such as Devanagari. Trigrams see nothing of these. */
export function hasVowelSigns(text: string): boolean {
  return /\p{M}|[\u0900-\u0dff]/u.test(text)
}
