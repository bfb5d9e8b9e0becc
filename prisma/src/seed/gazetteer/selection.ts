import { LOCALES } from '@surgeries/domain/i18n'
import { readFileSync } from 'node:fs'
import { fold } from './folded.ts'
import type { Town } from './sources.ts'

interface Spot {
  latitude: number
  longitude: number
}

/** Which of the world's places are loaded. Countries and regions always are. */
export interface Selection {
  name: string
  keepsTown: (town: Town) => boolean
  /** Quarters and postcodes. */
  keepsQuarter: (quarter: Spot) => boolean
  /** The languages that countries and regions have names in; null for all. */
  languages: readonly string[] | null
}

export const WORLD: Selection = {
  name: 'world',
  keepsTown: () => true,
  keepsQuarter: () => true,
  languages: null,
}

/** Towns of so many people, for a benchmark. */
export function townsFrom(people: number): Selection {
  return { ...WORLD, name: `towns from ${people}`, keepsTown: ({ population }) => population >= people }
}

const RECORD = new URL('../../../data/record/surgeries.json', import.meta.url)
const CITY = 100_000
const AROUND_DEGREES = 0.15
const OUR_LANGUAGES: readonly string[] = LOCALES

/**
 * A few thousand places, for tests: the cities of the world, the largest towns of every country, and of the recorded
 * surgeries the surroundings and all towns of the same names.
 */
export function readSample(towns: readonly Town[]): Selection {
  const recorded = readRecorded()
  const names = new Set(recorded.map(({ city }) => fold(city)))
  const largest = new Set([...Map.groupBy(towns, ({ countryCode }) => countryCode).values()].map(largestOf))
  const keepsQuarter = (spot: Spot) => recorded.some((surgery) => isAround(surgery, spot))
  const keepsTown = (town: Town) =>
    town.population >= CITY || largest.has(town) || names.has(fold(town.name)) || keepsQuarter(town)
  return { name: 'sample', keepsTown, keepsQuarter, languages: OUR_LANGUAGES }
}

function readRecorded(): (Spot & { city: string })[] {
  const recorded: (Spot & { city: string })[] = JSON.parse(readFileSync(RECORD, 'utf8'))
  return recorded
}

function largestOf(towns: readonly Town[]): Town | undefined {
  return towns.toSorted((a, b) => b.population - a.population || a.id - b.id)[0]
}

function isAround({ latitude, longitude }: Spot, spot: Spot): boolean {
  const eastward = Math.cos((latitude * Math.PI) / 180)
  return (
    Math.abs(spot.latitude - latitude) < AROUND_DEGREES &&
    Math.abs(spot.longitude - longitude) * eastward < AROUND_DEGREES
  )
}
