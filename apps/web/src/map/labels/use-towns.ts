import type { listPlaces, Place } from '@surgeries/contracts/places'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import { boxOf, type Size, type Viewport } from '../viewport.ts'

const TOWN_ZOOM = 4.5
const TOWNS = 100
const NO_TOWNS: Place[] = []

export function useTowns(viewport: Viewport, size: Size): Place[] {
  const isNear = viewport.zoom >= TOWN_ZOOM && size.width > 0
  const { west, south, east, north } = boxOf(viewport, size)
  const bbox = [west, south, east, north].map((degrees) => degrees.toFixed(3)).join(',')
  const { data } = useQuery({
    queryKey: ['map-towns', bbox],
    queryFn: ({ signal }) => call<typeof listPlaces>('GET /places', { query: { bbox, limit: TOWNS }, signal }),
    enabled: isNear,
    placeholderData: keepPreviousData,
    staleTime: Infinity,
  })
  return isNear && data ? data.items : NO_TOWNS
}
