import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { SignedIn } from '../features/accounts/signed-in.tsx'
import { VenueView } from '../features/organising/venue/venue-view.tsx'

export default function MeVenuePage() {
  const { t } = useTranslation('dates')
  const { slug = '', recurrenceId = '' } = useParams()
  return (
    <SignedIn title={t('venue.plainTitle')}>
      {({ email }) => (
        <VenueView key={`${slug} ${recurrenceId}`} slug={slug} recurrenceId={recurrenceId} email={email} />
      )}
    </SignedIn>
  )
}
