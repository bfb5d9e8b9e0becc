import { useWatch } from 'react-hook-form'
import type { ListingFields } from '../fields.ts'
import { type OtherCountry, otherCountryOf } from './other-country.ts'

/** Another country than the pin's that was typed or looked for, as the form is now. */
export function useOtherCountry(): OtherCountry | null {
  const [countryCode, expectedCountry, acceptedCountry, locality, address] = useWatch<
    ListingFields,
    ['countryCode', 'expectedCountry', 'acceptedCountry', 'locality', 'address']
  >({ name: ['countryCode', 'expectedCountry', 'acceptedCountry', 'locality', 'address'] })
  return otherCountryOf({ countryCode, expectedCountry, acceptedCountry, locality, address })
}
