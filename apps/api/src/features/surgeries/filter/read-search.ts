import { isUnspaced } from '@surgeries/domain/search/name-words'
import { searchWordsOf } from '@surgeries/domain/search/search-key'
import { hasVowelSigns, isMisspelling } from '@surgeries/domain/search/slips'
import type { Db } from '../../../db/client.ts'
import { type Area, isPlaceNamed, readPlaceText, SEPARATOR } from '../../places/index.ts'
import { listLikeWords, listWords } from './words.ts'

export interface Search {
  phrase: string
  words: string[][]
  areas: Area[]
  within: Area[][]
  literal: string[][]
}

const MOST_WORDS = 8
const LONGEST_SHORT = 4
const KNOWN_PEOPLE = 5000

/** Reads what was typed against the words of the whole world, so that moving the map never changes what a word means. */
export async function readSearch(db: Db, text: string): Promise<Search> {
  const { key, areas, within, besides } = await readPlaceText(db, text)
  const phrase = areas.length > 0 && within.length === 0 ? searchWordsOf(text).join(' ') : [key, ...besides].join(' ')
  const typed = searchWordsOf(phrase).slice(0, MOST_WORDS)
  const isTown = areas.length > 0 || (await isPlaceNamed(db, typed.join(' ')))
  const words = await Promise.all(typed.map((word) => readWord(db, word, { isTown, isArea: areas.length > 0 })))
  const isSplit = within.length > 0 && !SEPARATOR.test(text)
  const whole = isSplit ? searchWordsOf(text).slice(0, MOST_WORDS) : []
  const literal = await Promise.all(whole.map((word) => readWord(db, word, { isTown: true, isArea: false })))
  return { phrase: typed.join(' '), words, areas, within, literal }
}

/**
 * The words that one may stand for: itself and those that begin so; else those that hold it; else those that it may be a
 * misspelling of. The name of a town or country is never taken for another word.
 */
async function readWord(db: Db, word: string, { isTown, isArea }: { isTown: boolean; isArea: boolean }) {
  const isShort = [...word].length <= LONGEST_SHORT
  const isWhole = isArea || (!isShort && (await isPlaceNamed(db, word, KNOWN_PEOPLE)))
  const named = await listWords(db, isWhole ? word : `${word}%`)
  if (named.length > 0 || isWhole) return named
  if (isUnspaced(word)) return listWords(db, `%${word}%`)
  if (isTown || (isShort && !hasVowelSigns(word)) || (await isPlaceNamed(db, word))) return []
  const holding = isShort ? [] : await listWords(db, `%${word}%`)
  if (holding.length > 0) return holding
  return (await listLikeWords(db, word)).filter((other) => isMisspelling(word, other))
}
