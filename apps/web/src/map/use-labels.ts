import { listPlaces } from '@surgeries/contracts/places'
import type { Point } from '@surgeries/domain/geo'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { call } from '../api/call.ts'
import { useFormat } from '../locales/use-format.ts'
import type { Label } from './label-layout.ts'
import { readIndex } from './pieces.ts'
import { boxOf, type Size, type Viewport } from './viewport.ts'

/** From here on towns are named. */
const TOWN_ZOOM = 4.5
const TOWNS = 60
const CITY_PEOPLE = 500_000

interface Name {
  key: string
  text: string
  kind: Label['kind']
  place: Point
}

/** Names for a view: countries from afar, towns from near, the largest first. */
export function useLabels(viewport: Viewport, size: Size): Name[] {
  const countries = useCountryNames(viewport.zoom)
  const towns = useTownNames(viewport, size)
  return [...countries, ...towns]
}

function useCountryNames(zoom: number): Name[] {
  const { country } = useFormat()
  const { data } = useQuery({ queryKey: ['map-index'], queryFn: readIndex, staleTime: Infinity })
  if (!data || zoom < 1.75 || zoom > 7) return []
  const pixelsPerDegree = (256 * 2 ** zoom) / 360
  return data.countries.flatMap(([code, longitude, latitude, extent]) => {
    const text = country(code)
    const isWide = extent * pixelsPerDegree > text.length * 9 + 20
    return isWide && code !== 'AQ' ? [{ key: code, text, kind: 'country', place: { latitude, longitude } }] : []
  })
}

function useTownNames(viewport: Viewport, size: Size): Name[] {
  const isNear = viewport.zoom >= TOWN_ZOOM && size.width > 0
  const { west, south, east, north } = boxOf(viewport, size)
  const bbox = [west, south, east, north].map((degrees) => degrees.toFixed(3)).join(',')
  const { data } = useQuery({
    queryKey: ['map-towns', bbox],
    queryFn: ({ signal }) => call(listPlaces, { query: { bbox, limit: TOWNS }, signal }),
    enabled: isNear,
    placeholderData: keepPreviousData,
    staleTime: Infinity,
  })
  if (!isNear || !data) return []
  return data.items.map(({ id, name, latitude, longitude, population }) => ({
    key: String(id),
    text: name,
    kind: population >= CITY_PEOPLE ? 'city' : 'town',
    place: { latitude, longitude },
  }))
}
