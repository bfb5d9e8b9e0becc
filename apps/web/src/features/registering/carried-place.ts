import { Latitude, Longitude } from '@surgeries/contracts/geo'
import { LIMITS } from '@surgeries/domain/listing'
import type { Carried } from './draft/open-draft.ts'

export function carriedPlace(params: URLSearchParams): Carried {
  const latitude = Latitude.safeParse(params.get('lat') || undefined)
  const longitude = Longitude.safeParse(params.get('lng') || undefined)
  const locality = params.get('locality')?.trim().slice(0, LIMITS.locality)
  return {
    ...(latitude.success && longitude.success && { latitude: latitude.data, longitude: longitude.data, isLand: null }),
    ...(locality && { locality }),
  }
}
