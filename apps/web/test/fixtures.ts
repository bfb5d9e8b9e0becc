import type { PinFacts } from '@surgeries/contracts/places'

/** What is known of a pin on land where all sources agree. */
export function buildPin({ countryCode, timeZone }: { countryCode: string; timeZone: string }): PinFacts {
  return {
    isLand: true,
    isNearLand: true,
    countryCode,
    countries: [countryCode],
    timeZone,
    candidates: [timeZone],
    countryZones: [timeZone],
    nearest: null,
    centreOf: null,
  }
}
