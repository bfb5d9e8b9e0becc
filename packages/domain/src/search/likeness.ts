import { slips } from './slips.ts'
import { isLatin, type NameWord, weightOf, type WordCounts, words } from './name-words.ts'

export { addCounts, countWords, type WordCounts } from './name-words.ts'

/** From here on two names are alike enough to ask whether they mean the same surgery. */
export const ALIKE = 0.4
/** So near, it may be the same surgery whatever it is called. */
const SAME_DOOR_KM = 0.1
/** So near, it may be the same surgery when it is called alike. */
export const SAME_QUARTER_KM = 2

export interface Nearness {
  distanceKm: number
  likeness: number
  /** Whether both pins mean a door or a street. One in the middle of its town is as near to every other such one. */
  arePinsExact?: boolean
}

/** Whether two listings may mean the same surgery, so that somebody should look. */
export function mayBeTheSame({ distanceKm, likeness, arePinsExact = true }: Nearness): boolean {
  return (arePinsExact && distanceKm <= SAME_DOOR_KM) || (distanceKm <= SAME_QUARTER_KM && likeness >= ALIKE)
}

/**
 * How alike two names are, from 0 to 1: the weight of the words that they share, of the weight of all their words.
 * Words that many names hold weigh little (`counts`, see countWords). Words meet as they are written, misspelt or cut
 * short; across scripts as they sound. Names in scripts that cannot be compared are not alike.
 */
export function likenessOf(a: string, b: string, counts?: WordCounts): number {
  const [ours, theirs] = [weigh(a, counts), weigh(b, counts)]
  const all = sum(ours) + sum(theirs)
  if (all === 0) return 0
  const spelt = (shared(ours, theirs) + shared(theirs, ours)) / all
  return Math.max(spelt, likenessWithoutSpaces(ours, theirs))
}

interface Weighed extends NameWord {
  weight: number
}

function weigh(name: string, counts?: WordCounts): Weighed[] {
  return words(name).map((word) => ({ ...word, weight: weightOf(word, counts) }))
}

function sum(weighed: Weighed[]): number {
  return weighed.reduce((total, { weight }) => total + weight, 0)
}

function shared(ours: Weighed[], theirs: Weighed[]): number {
  return ours.reduce((total, word) => total + word.weight * Math.max(0, ...theirs.map((other) => meet(word, other))), 0)
}

/** Kingsheath and Kings Heath: what tells the names apart, without the spaces. */
function likenessWithoutSpaces(ours: Weighed[], theirs: Weighed[]): number {
  const [a, b] = [joined(ours), joined(theirs)]
  if (a.length < 6 || b.length < 6) return 0
  const likeness = likenessOfSpelling(a, b)
  return likeness >= LEAST_SPELLING ? likeness : 0
}

function joined(weighed: Weighed[]): string {
  return weighed
    .filter(({ weight, written }) => weight > 0.3 && isLatin(written))
    .map(({ written }) => written)
    .join('')
}

const LEAST_SPELLING = 0.75
const LEAST_SOUND = 0.6
const CUT_SHORT = 0.8

function meet(a: Weighed, b: Weighed): number {
  if (a.written === b.written) return 1
  if (isLatin(a.written) !== isLatin(b.written)) return meetBySound(a.sound, b.sound)
  if (isCutShort(a.written, b.written) || isCutShort(b.written, a.written)) return CUT_SHORT
  const likeness = likenessOfSpelling(a.written, b.written)
  return Math.min(a.written.length, b.written.length) >= 4 && likeness >= LEAST_SPELLING ? likeness : 0
}

function meetBySound(a: string | null, b: string | null): number {
  if (a === null || b === null || Math.min(a.length, b.length) < 2) return 0
  const likeness = likenessOfSpelling(a, b)
  return likeness >= LEAST_SOUND ? likeness : 0
}

/** "Univ" for university, "Bham" for Birmingham: the beginning, or letters from the first to the last. */
function isCutShort(short: string, long: string): boolean {
  if (short.length < 3 || short.length >= long.length || !isLatin(short)) return false
  if (long.startsWith(short)) return true
  if (short.length > 5 || short[0] !== long[0] || short.at(-1) !== long.at(-1)) return false
  let at = 0
  for (const letter of long) if (letter === short[at]) at++
  const vowels = short.slice(1, -1).match(/[aeiou]/gu) ?? []
  return at === short.length && vowels.length <= 1
}

function likenessOfSpelling(a: string, b: string): number {
  return 1 - slips(a, b) / Math.max(a.length, b.length)
}
