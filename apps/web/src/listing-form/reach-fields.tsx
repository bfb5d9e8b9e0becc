import { ListingText } from './listing-text.tsx'

/** How people find out more or ask before they come. */
export function ReachFields() {
  return (
    <>
      <ListingText field="phone" type="tel" inputMode="tel" autoComplete="tel" optional />
      <ListingText field="website" type="url" inputMode="url" autoComplete="url" optional />
    </>
  )
}
