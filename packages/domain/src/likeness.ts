import { fold } from './fold.ts'
import { soundOf } from './romanise.ts'

/** From here on two names are alike enough to ask whether they mean the same surgery. */
export const ALIKE = 0.4
/** So near, it may be the same surgery whatever it is called. */
const SAME_DOOR_KM = 0.1
/** So near, it may be the same surgery when it is called alike. */
export const SAME_QUARTER_KM = 2

/** Whether two listings may mean the same surgery, so that somebody should look. */
export function mayBeTheSame({ distanceKm, likeness }: { distanceKm: number; likeness: number }): boolean {
  return distanceKm <= SAME_DOOR_KM || (distanceKm <= SAME_QUARTER_KM && likeness >= ALIKE)
}

/**
 * How alike two names are, from 0 to 1, as they are written or as they sound, so that another script is no disguise.
 * Names in scripts that cannot be compared count as alike: then somebody has to look.
 */
export function likenessOf(a: string, b: string): number {
  const [foldedA, foldedB] = [fold(a), fold(b)]
  const written = trigramSimilarity(foldedA, foldedB)
  if (isLatin(foldedA) && isLatin(foldedB)) return written
  const [soundA, soundB] = [soundOf(foldedA), soundOf(foldedB)]
  if (soundA === null || soundB === null) return isSameScript(foldedA, foldedB) ? written : 1
  return Math.max(written, trigramSimilarity(soundA, soundB))
}

/** Shared trigrams of all trigrams, words padded as PostgreSQL's pg_trgm pads them. */
export function trigramSimilarity(a: string, b: string): number {
  const [ours, theirs] = [trigramsOf(a), trigramsOf(b)]
  const all = ours.union(theirs).size
  return all === 0 ? 0 : ours.intersection(theirs).size / all
}

function trigramsOf(text: string): Set<string> {
  const padded = text
    .split(' ')
    .filter(Boolean)
    .map((word) => [...`  ${word} `])
  return new Set(padded.flatMap((word) => word.slice(2).map((letter, at) => `${word[at]}${word[at + 1]}${letter}`)))
}

function isLatin(folded: string): boolean {
  return !/[^\p{Script=Latin}\p{N} ]/u.test(folded)
}

function isSameScript(a: string, b: string): boolean {
  return isLatin(a) === isLatin(b)
}
