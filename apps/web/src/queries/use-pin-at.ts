import type { PinFacts, readPin } from '@surgeries/contracts/places'
import type { Point } from '@surgeries/domain/geo'
import { useQuery } from '@tanstack/react-query'
import { call } from '../api/call.ts'

export function usePinAt(point: Point | null): PinFacts | undefined {
  const { data } = useQuery({
    queryKey: ['pin', point?.latitude, point?.longitude],
    queryFn: ({ signal }) =>
      call<typeof readPin>('GET /places/at', { query: { lat: point?.latitude, lng: point?.longitude }, signal }),
    enabled: point !== null,
    staleTime: Infinity,
  })
  return data
}
