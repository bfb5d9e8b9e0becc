import type { PinFacts, readPin } from '@surgeries/contracts/places'
import { isNullIsland, type Point } from '@surgeries/domain/geo'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { call } from '../../api/call.ts'
import type { ListingFields } from '../fields.ts'
import { useSettled } from '../../queries/use-settled.ts'
import { usePin } from './use-pin.ts'

const STILL_MS = 350

export function usePinFacts() {
  const { point } = usePin()
  const { getValues, setValue } = useFormContext<ListingFields>()
  const settled = useSettled(point, STILL_MS)
  const isAsking = settled !== null && !isNullIsland(settled)
  const query = useQuery({
    queryKey: ['pin', settled?.latitude, settled?.longitude],
    queryFn: ({ signal }) =>
      call<typeof readPin>('GET /places/at', { query: { lat: settled?.latitude, lng: settled?.longitude }, signal }),
    enabled: isAsking,
    placeholderData: keepPreviousData,
    staleTime: Infinity,
  })
  const isCurrent = settled === point && !query.isPlaceholderData
  const facts = isCurrent ? query.data : undefined
  const zones = useZones(facts, settled)
  const isNew = useWatch<ListingFields, 'isLand'>({ name: 'isLand' }) === null
  useEffect(() => {
    if (!facts || !isNew) return
    const chosen = getValues('expectedCountry')
    setValue('countryCode', settledCountry(facts, chosen))
    setValue('timeZone', undoubtedZone(facts))
    setValue('centreOf', facts.centreOf ?? '')
    setValue('isLand', facts.isLand, { shouldDirty: true })
    if (facts.nearest && facts.isLand && isOurs(getValues())) {
      setValue('locality', facts.nearest.name)
      setValue('filledLocality', facts.nearest.name)
    }
  }, [facts, isNew, getValues, setValue])
  return {
    facts,
    zones,
    isLooking: point !== null && !isNullIsland(point) && !facts && !query.isError,
    error: query.error,
    retry: query.refetch,
  }
}

function isOurs({ locality, filledLocality }: ListingFields): boolean {
  return locality.trim() === '' || locality === filledLocality
}

type Zones = Pick<PinFacts, 'timeZone' | 'candidates' | 'countryZones'>

function useZones(facts: PinFacts | undefined, point: Point | null): Zones | undefined {
  const { getValues, setValue } = useFormContext<ListingFields>()
  const [countryCode, isLand] = useWatch<ListingFields, ['countryCode', 'isLand']>({ name: ['countryCode', 'isLand'] })
  const isCorrected = facts !== undefined && isLand !== null && countryCode !== '' && countryCode !== facts.countryCode
  const corrected = useQuery({
    queryKey: ['pin', point?.latitude, point?.longitude, countryCode],
    queryFn: ({ signal }) =>
      call<typeof readPin>('GET /places/at', {
        query: { lat: point?.latitude, lng: point?.longitude, country: countryCode },
        signal,
      }),
    enabled: isCorrected,
    staleTime: Infinity,
  })
  const zones = isCorrected ? corrected.data : facts
  useEffect(() => {
    if (!zones || getValues('isLand') === null) return
    const isHere = [...zones.candidates, ...zones.countryZones].includes(getValues('timeZone'))
    if (!isHere && getValues('timeZone') !== '') setValue('timeZone', undoubtedZone(zones), { shouldDirty: true })
  }, [zones, getValues, setValue])
  return zones
}

/** The zone that nobody needs to be asked about; empty where sources differ, so that somebody is. */
function undoubtedZone({ timeZone, candidates }: Zones): string {
  return candidates.length > 1 ? '' : timeZone
}

function settledCountry({ countries }: PinFacts, chosen: string): string {
  if (countries.includes(chosen)) return chosen
  return countries.length === 1 ? (countries[0] ?? '') : ''
}
