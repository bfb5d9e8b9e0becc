import type { Place } from '@surgeries/contracts/places'
import { type Size, viewOf, type Viewport } from './viewport.ts'

const METROPOLIS_PEOPLE = 2_000_000

export function viewOfPlace({ bounds, latitude, longitude, population }: Place, size: Size): Viewport {
  if (!bounds) return { latitude, longitude, zoom: population > METROPOLIS_PEOPLE ? 10 : 11 }
  const [west, south, east, north] = bounds
  return viewOf({ west, south, east, north }, size, { room: 16 })
}
