import { readPin } from '@surgeries/contracts/places'
import { isNullIsland } from '@surgeries/domain/geo'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useFormContext } from 'react-hook-form'
import { call } from '../../api/call.ts'
import type { ListingFields } from '../fields.ts'
import { useSettled } from '../use-settled.ts'
import { usePin } from './use-pin.ts'

const STILL_MS = 350

/**
 * What the pin means: country, time zone, nearest town. They go into the form once for each place of the pin, so that a
 * country chosen by hand stays until the pin moves. Use it wherever the form is shown: it also catches up after a
 * time without a connection.
 */
export function usePinFacts() {
  const { point } = usePin()
  const { getValues, setValue } = useFormContext<ListingFields>()
  const settled = useSettled(point, STILL_MS)
  const isAsking = settled !== null && !isNullIsland(settled)
  const query = useQuery({
    queryKey: ['pin', settled?.latitude, settled?.longitude],
    queryFn: ({ signal }) => call(readPin, { query: { lat: settled?.latitude, lng: settled?.longitude }, signal }),
    enabled: isAsking,
    placeholderData: keepPreviousData,
    staleTime: Infinity,
  })
  const isCurrent = settled === point && !query.isPlaceholderData
  const facts = isCurrent ? query.data : undefined
  useEffect(() => {
    if (!facts || getValues('isLand') !== null) return
    setValue('countryCode', facts.countryCode ?? '')
    setValue('timeZone', facts.timeZone)
    setValue('isLand', facts.isLand, { shouldDirty: true })
    if (facts.nearest && facts.isLand && !getValues('locality').trim()) setValue('locality', facts.nearest.name)
  }, [facts, getValues, setValue])
  return {
    facts,
    isLooking: point !== null && !isNullIsland(point) && !facts && !query.isError,
    error: query.error,
    retry: query.refetch,
  }
}
