import { ListingText } from './listing-text.tsx'
import { PrecisionChoice } from './pin/precision-choice.tsx'

/** The last steps to the door, and how much of it the public sees. */
export function SpotFields() {
  return (
    <>
      <PrecisionChoice />
      <ListingText field="address" optional lines={2} autoComplete="street-address" />
      <ListingText field="directions" optional lines={2} />
    </>
  )
}
