import { readSheet } from '@surgeries/contracts/attendances'
import { readSurgery } from '@surgeries/contracts/surgeries'
import { useQuery } from '@tanstack/react-query'
import { call } from '../../../api/call.ts'
import { MINE_KEY } from '../../../api/private-keys.ts'

/** Who is expected on one date: for its organisers, and gone when they sign out. */
export function useSheet(slug: string, recurrenceId: string) {
  return useQuery({
    queryKey: [...MINE_KEY, 'sheet', slug, recurrenceId],
    queryFn: ({ signal }) => call(readSheet, { params: { slug, recurrenceId }, signal }),
    staleTime: 0,
    refetchOnWindowFocus: true,
  })
}

/** The surgery that it is a date of: its name, its zone. */
export function useSheetSurgery(slug: string) {
  return useQuery({
    queryKey: ['surgery', slug],
    queryFn: ({ signal }) => call(readSurgery, { params: { slug }, signal }),
  })
}
