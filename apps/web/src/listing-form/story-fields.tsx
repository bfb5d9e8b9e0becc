import { FirstHeld } from './first-held.tsx'
import { ListingText } from './listing-text.tsx'

/** What it is like, and who is behind it. */
export function StoryFields() {
  return (
    <>
      <ListingText field="summary" optional lines={2} />
      <ListingText field="description" optional lines={6} />
      <ListingText field="organisation" optional autoComplete="organization" />
      <FirstHeld />
    </>
  )
}
