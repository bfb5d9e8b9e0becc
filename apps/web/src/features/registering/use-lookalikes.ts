import type { listLookalikes } from '@surgeries/contracts/surgeries'
import { useQuery } from '@tanstack/react-query'
import { useFormContext, useWatch } from 'react-hook-form'
import { call } from '../../api/call.ts'
import { useSettled } from '../../queries/use-settled.ts'
import type { Registration } from './registration.ts'

const STILL_MS = 500

export function useLookalikes() {
  const { setValue } = useFormContext<Registration>()
  const [name, latitude, longitude, pinPrecision, isLand, others] = useWatch<
    Registration,
    ['name', 'latitude', 'longitude', 'pinPrecision', 'isLand', 'others']
  >({ name: ['name', 'latitude', 'longitude', 'pinPrecision', 'isLand', 'others'] })
  const settledName = useSettled(name.trim(), STILL_MS)
  const { data } = useQuery({
    queryKey: ['lookalikes', settledName, latitude, longitude, pinPrecision],
    queryFn: ({ signal }) =>
      call<typeof listLookalikes>('GET /surgeries/lookalikes', {
        query: { name: settledName, lat: latitude, lng: longitude, precision: pinPrecision },
        signal,
      }),
    enabled: isLand === true && latitude !== null && settledName !== '',
    retry: false,
  })
  const lookalikes = (data?.items ?? []).filter(({ slug }) => !others.includes(slug))
  const sayOther = () => setValue('others', [...others, ...lookalikes.map(({ slug }) => slug)], { shouldDirty: true })
  return { lookalikes, sayOther }
}
