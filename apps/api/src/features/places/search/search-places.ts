import { type BoundingBox, boxHolds, type Point } from '@surgeries/domain/geo'
import { fold } from '@surgeries/domain/search/fold'
import { hasVowelSigns, isMisspelling, slips } from '@surgeries/domain/search/slips'
import { nameVariants } from '@surgeries/domain/search/name-variants'
import { postcodeWithin } from '@surgeries/domain/text/postal-code'
import type { Db } from '../../../db/client.ts'
import type { PlaceRow } from '../queries.ts'
import type { Area } from './area-queries.ts'
import { type ReadPlace, readPlaceText, SEPARATOR } from './areas.ts'
import { underEachCountry } from './countries-of.ts'
import { findQuarterAndTown, listNamedWithin } from './parts-of-names.ts'
import {
  isReallyNamedSo,
  listByPrefix,
  listNamesLike,
  listPlacesOf,
  type NameRow,
  type NamedRow,
  type Wanted,
  type WeighedRow,
} from './name-queries.ts'

export interface PlaceSearch {
  text: string
  kinds?: Wanted['kinds'] | undefined
  countryCode: string | null
  near?: Point | null
  within: BoundingBox | null
  limit: number
}

const FEW = 3
const WITHIN_LIMIT = 2000
const KINDS = ['town', 'quarter', 'region', 'country', 'postcode'] as const

/**
 * Places by name, in any script and spelling, perhaps with the country or region after it. What is called exactly so
 * comes first, then what begins so; what is spelt like it only where nothing is called so.
 */
export async function searchPlaces(
  db: Db,
  { text, kinds = KINDS, countryCode, near = null, within: box, limit }: PlaceSearch,
): Promise<PlaceRow[]> {
  const read = await readPlaceText(db, text.replaceAll('&', ' and '))
  const wanted = { kinds, within: read.within, countryCode, near, limit: box ? WITHIN_LIMIT : limit }
  for (const find of waysToFind(db, text, read, wanted)) {
    const { places, within } = await find()
    const fitting = box ? places.filter((place) => boxHolds(box, place)) : places
    if (fitting.length > 0) return underEachCountry(fitting, within, limit)
  }
  return []
}

interface Found {
  places: PlaceRow[]
  within: Area[][]
}

function waysToFind(db: Db, text: string, read: ReadPlace, wanted: Wanted): (() => Promise<Found>)[] {
  const { within } = read
  const called = (key: string) => async () => ({ places: await listCalled(db, key, wanted), within })
  const [key, ...besides] = namesOf(read)
  if (key === undefined) return []
  const anywhere = { ...wanted, within: [] }
  const byPostcode = async () => {
    const code = postcodeWithin(text)
    return { places: code === null ? [] : await listCalled(db, fold(code), anywhere), within: [] }
  }
  const byPart = async () => ({ places: await listNamedWithin(db, fold(text), anywhere), within: [] })
  if (/\d/u.test(key) && SEPARATOR.test(text)) return [byPostcode, ...besides.map(called), byPart]
  return [() => findQuarterAndTown(db, key, wanted), called(key), ...besides.map(called), byPostcode, byPart]
}

function namesOf({ key, besides }: ReadPlace): string[] {
  return [key, ...besides].filter((name) => name !== '')
}

async function listCalled(db: Db, key: string, wanted: Wanted): Promise<PlaceRow[]> {
  const named = (await listByPrefix(db, nameVariants(key), wanted)).map((place) => underUsualName(key, place))
  if (named.length >= Math.min(FEW, wanted.limit) || named.some(isReallyNamedSo)) return named
  const known = new Set(named.map(({ id }) => id))
  const like = await listMisspelt(db, key, wanted)
  return [...named, ...like.filter(({ id }) => !known.has(id))]
}

function underUsualName(key: string, place: NamedRow): NamedRow {
  return !place.isExact && isMisspelling(key, fold(place.name)) ? { ...place, matchedName: null } : place
}

async function listMisspelt(db: Db, key: string, wanted: Wanted): Promise<PlaceRow[]> {
  const fits = new Map<number, NameRow & { fit: number }>()
  for (const row of await listNamesLike(db, key, hasVowelSigns(key))) {
    const [fit, best] = [fitOf(key, row.key), fits.get(row.placeId)]
    if (fit === null) continue
    // The usual name has the lowest id.
    if (!best || fit < best.fit || (fit === best.fit && row.id < best.id)) fits.set(row.placeId, { ...row, fit })
  }
  if (fits.size === 0) return []
  const places = await listPlacesOf(db, [...fits.keys()], wanted)
  return places
    .map((place) => ({ ...place, matchedName: fits.get(place.id)?.name, fit: fits.get(place.id)?.fit ?? Infinity }))
    .toSorted(byLikelihood)
    .slice(0, wanted.limit)
}

type Misspelt = WeighedRow & { fit: number }

function byLikelihood(a: Misspelt, b: Misspelt): number {
  return (
    Math.ceil(a.fit) - Math.ceil(b.fit) ||
    Number(b.isAround) - Number(a.isAround) ||
    Number(b.isInCountry) - Number(a.isInCountry) ||
    scoreOf(b) - scoreOf(a) ||
    a.id - b.id
  )
}

function scoreOf({ fit, weight }: Misspelt): number {
  return Math.log10(weight) - 2 * fit
}

/** How many slips lie between what was typed and a name, or the words of one; null for what is no misspelling of it. */
function fitOf(key: string, name: string): number | null {
  const [typed, called] = [key.replaceAll(' ', ''), name.replaceAll(' ', '')]
  if (isMisspelling(typed, called)) return isSpeltByVowels(typed, called) ? LIGHT : slips(typed, called)
  const words = name.split(' ')
  if (words.length === 1) return null
  const each = key.split(' ').map((word) => fitOfWord(word, words))
  return each.includes(null) ? null : 1 + each.reduce<number>((sum, slip) => sum + (slip ?? 0), 0)
}

const LIGHT = 0.25

function isSpeltByVowels(typed: string, called: string): boolean {
  return typed.replace(/\p{M}/gu, '') === called.replace(/\p{M}/gu, '')
}

function fitOfWord(word: string, words: string[]): number | null {
  if (words.includes(word)) return 0
  const found = words.filter((other) => isMisspelling(word, other)).map((other) => slips(word, other))
  return found.length > 0 ? Math.min(...found) : null
}
