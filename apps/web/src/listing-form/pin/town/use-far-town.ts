import { useDistance } from '../../../locales/use-distance.ts'
import { distanceKm, type Point } from '@surgeries/domain/geo'
import { useWatch } from 'react-hook-form'
import type { ListingFields } from '../../fields.ts'

const FAR_KM = 50

export function useFarTown(point: Point | null) {
  const distance = useDistance()
  const town = useWatch<ListingFields, 'expectedTown'>({ name: 'expectedTown' })
  const km = town && point ? distanceKm(point, town) : 0
  if (!town || km < FAR_KM) return null
  return { ...town, distance: distance(km) }
}
