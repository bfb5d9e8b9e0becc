import { fold } from '@surgeries/domain/search/fold'
import { readPostcode } from '@surgeries/domain/text/postal-code'
import type { Db } from '../../../db/client.ts'
import { type Area, isPlaceNamed, listAreas, listTownAreas } from './area-queries.ts'

export interface ReadPlace {
  key: string
  areas: Area[]
  within: Area[][]
  besides: string[]
}

export const SEPARATOR = /[,،、，;]/u
const MOST_WORDS_OF_AREA = 4
/** An address has a street, a town, a region and a country; each part more is a search more. */
const MOST_PARTS = 4

export async function readPlaceText(db: Db, text: string): Promise<ReadPlace> {
  const postcode = readPostcode(text)
  if (postcode !== null) return { key: fold(postcode), areas: [], within: [], besides: [] }
  const key = fold(text)
  const areas = await listAreas(db, key)
  const [head = '', ...rest] = text.split(SEPARATOR).map(fold).filter(Boolean).slice(0, MOST_PARTS)
  if (rest.length > 0) return { ...(await readRest(db, rest)), key: head, areas }
  if (areas.length > 0 || (await isPlaceNamed(db, key))) return { key, areas, within: [], besides: [] }
  return (await splitLastWords(db, key)) ?? { key, areas, within: [], besides: [] }
}

async function readRest(db: Db, parts: string[]) {
  const found = await Promise.all(
    parts.map(async (part) => (await Promise.all([listAreas(db, part), listTownAreas(db, part)])).flat()),
  )
  return {
    within: found.filter((areas) => areas.length > 0),
    besides: parts.filter((_, index) => found[index]?.length === 0),
  }
}

async function splitLastWords(db: Db, key: string): Promise<ReadPlace | null> {
  const words = key.split(' ')
  for (let length = Math.min(MOST_WORDS_OF_AREA, words.length - 1); length > 0; length--) {
    const areas = await listAreas(db, words.slice(-length).join(' '))
    if (areas.length > 0) return { key: words.slice(0, -length).join(' '), areas: [], within: [areas], besides: [] }
  }
  return null
}
