import type { Point } from '@surgeries/domain/geo'
import lookUpZone from '@photostructure/tz-lookup'

/** The IANA zone of a point; at sea the nautical one, such as Etc/GMT+2. */
export function zoneAt({ latitude, longitude }: Point): string {
  return lookUpZone(latitude, longitude)
}
