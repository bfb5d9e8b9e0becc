import { listPlaces, type Place, type PinFacts, readPin } from '@surgeries/contracts/places'
import { useQuery } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import { ownZone } from '../../locales/own-zone.ts'
import type { Viewport } from '../../map/viewport.ts'

const TOWN_ZOOM = 7

/** The place that words may have meant; undefined until it is known, and where there is none. */
export function usePlaceOf(q: string): Place | undefined {
  const { data } = useQuery({
    queryKey: ['place-of', q],
    queryFn: ({ signal }) => call(listPlaces, { query: { q, zone: ownZone(), limit: 1 }, signal }),
    enabled: q !== '',
  })
  return data?.items[0]
}

/** What is at the middle of the map, where it shows no more than a region. */
export function usePinAt(viewport: Viewport | null): PinFacts | undefined {
  const { data } = useQuery({
    queryKey: ['pin', viewport?.latitude, viewport?.longitude],
    queryFn: ({ signal }) =>
      call(readPin, { query: { lat: viewport?.latitude ?? 0, lng: viewport?.longitude ?? 0 }, signal }),
    enabled: viewport !== null && viewport.zoom >= TOWN_ZOOM,
  })
  return data
}
