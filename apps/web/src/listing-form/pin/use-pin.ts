import type { Point } from '@surgeries/domain/geo'
import { useCallback, useMemo } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import type { ListingFields } from '../fields.ts'

export function usePin() {
  const { setValue } = useFormContext<ListingFields>()
  const [latitude, longitude] = useWatch<ListingFields, ['latitude', 'longitude']>({ name: ['latitude', 'longitude'] })
  const point = useMemo(
    () => (latitude === null || longitude === null ? null : { latitude, longitude }),
    [latitude, longitude],
  )
  const put = useCallback(
    (to: Point | null) => {
      setValue('isLand', null)
      setValue('saysIsland', false)
      setValue('centreOf', '')
      setValue('latitude', to?.latitude ?? null, { shouldDirty: true })
      setValue('longitude', to?.longitude ?? null, { shouldDirty: true })
    },
    [setValue],
  )
  return { point, put }
}
