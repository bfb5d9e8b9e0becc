import type { listPlaces, PinFacts, Place } from '@surgeries/contracts/places'
import { useQuery } from '@tanstack/react-query'
import { call } from '../../../api/call.ts'
import { ownZone } from '../../../locales/own-zone.ts'
import type { Viewport } from '../../../map/viewport.ts'
import { usePinAt } from '../../../queries/use-pin-at.ts'

const TOWN_ZOOM = 7

export function usePlaceOf(q: string): Place | undefined {
  const { data } = useQuery({
    queryKey: ['place-of', q],
    queryFn: ({ signal }) =>
      call<typeof listPlaces>('GET /places', { query: { q, zone: ownZone(), limit: 1 }, signal }),
    enabled: q !== '',
  })
  return data?.items[0]
}

export function useMiddleOf(viewport: Viewport | null): PinFacts | undefined {
  return usePinAt(viewport !== null && viewport.zoom >= TOWN_ZOOM ? viewport : null)
}
