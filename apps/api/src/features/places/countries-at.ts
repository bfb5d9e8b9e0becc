import { iso1A2Code } from '@rapideditor/country-coder'
import type { Point } from '@surgeries/domain/geo'
import { mayBeTakenFor } from '@surgeries/domain/geo/neighbours'
import { countryOfTerritory } from '@surgeries/domain/geo/territories'
import { around } from './land.ts'
import type { NearPlace } from './nearest-place.ts'

/** ISO 3166-1 alpha-2 at the level of territories, so Jersey is JE; null on the high seas. */
export function countryAt({ latitude, longitude }: Point): string | null {
  // The shapes stop short of the antimeridian.
  const within = Math.max(-179.999, Math.min(179.999, longitude))
  return iso1A2Code([within, latitude], { level: 'territory' })
}

const SAME_TOWN_KM = 15

/**
 * The countries that sources see at a point: by the shapes of countries, and by the nearest town of the gazetteer where it is
 * near. Two where the sources differ: neither is preferred. None on the high seas.
 */
export function countriesAt(point: Point, nearest: NearPlace | null): string[] {
  const byShape = countryAt(point)
  const byTown = nearest && nearest.distanceKm <= SAME_TOWN_KM ? nearest.countryCode : null
  const isOneState = byShape !== null && byTown === countryOfTerritory(byShape)
  return [...new Set([byShape, isOneState ? null : byTown].flatMap((code) => code ?? []))]
}

export function isSeenIn(seen: readonly string[], countryCode: string): boolean {
  return seen.length === 0 || seen.some((code) => countryOfTerritory(code) === countryOfTerritory(countryCode))
}

const NEAR_BORDER_KM = [25, 50]

/**
 * Whether somebody may say in earnest that a point is in a country: one that a source sees there, a neighbour of it, or one
 * within 50 km. Where nobody sees any country near, every answer is as good.
 */
export function isPlausibleCountry(point: Point, seen: readonly string[], said: string): boolean {
  if (seen.some((code) => mayBeTakenFor(code, said))) return true
  const near = NEAR_BORDER_KM.flatMap((km) => around(point, km)).flatMap((at) => countryAt(at) ?? [])
  if (seen.length === 0 && near.length === 0) return true
  return (
    near.some((code) => countryOfTerritory(code) === countryOfTerritory(said)) ||
    (seen.length === 0 && near.some((code) => mayBeTakenFor(code, said)))
  )
}
