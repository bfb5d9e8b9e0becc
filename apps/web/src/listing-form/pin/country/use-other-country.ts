import { useWatch } from 'react-hook-form'
import type { ListingFields } from '../../fields.ts'
import { type OtherCountry, otherCountryOf } from './other-country.ts'

export function useOtherCountry(): OtherCountry | null {
  const [countryCode, expectedCountry, acceptedCountry, locality, address] = useWatch<
    ListingFields,
    ['countryCode', 'expectedCountry', 'acceptedCountry', 'locality', 'address']
  >({ name: ['countryCode', 'expectedCountry', 'acceptedCountry', 'locality', 'address'] })
  return otherCountryOf({ countryCode, expectedCountry, acceptedCountry, locality, address })
}
