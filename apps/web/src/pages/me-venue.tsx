import { useMessages } from '../locales/use-messages.ts'
import { useParams } from '../navigation/hooks.ts'
import { SignedIn } from '../features/accounts/signed-in.tsx'
import { VenueView } from '../features/organising/venue/venue-view.tsx'

export default function MeVenuePage() {
  const t = useMessages('dates')
  const { slug = '', recurrenceId = '' } = useParams()
  return (
    <SignedIn title={t('venue.plainTitle')}>
      {({ email }) => (
        <VenueView key={`${slug} ${recurrenceId}`} slug={slug} recurrenceId={recurrenceId} email={email} />
      )}
    </SignedIn>
  )
}
