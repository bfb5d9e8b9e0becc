import { ListingText } from './listing-text.tsx'
import { CountryDoubt } from './pin/country-doubt.tsx'
import { PrecisionChoice } from './pin/precision-choice.tsx'

/** The last steps to the door, and how much of it the public sees. */
export function SpotFields() {
  return (
    <>
      <PrecisionChoice />
      <ListingText field="address" optional lines={2} autoComplete="street-address" />
      <CountryDoubt field="address" />
      <ListingText field="directions" optional lines={2} />
    </>
  )
}
