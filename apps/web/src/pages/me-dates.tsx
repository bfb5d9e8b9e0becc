import { useMessages } from '../locales/use-messages.ts'
import { useParams } from 'react-router'
import { SignedIn } from '../features/accounts/signed-in.tsx'
import { DatesView } from '../features/organising/dates/dates-view.tsx'

export default function MeDatesPage() {
  const t = useMessages('dates')
  const { slug = '' } = useParams()
  return <SignedIn title={t('title')}>{({ email }) => <DatesView key={slug} slug={slug} email={email} />}</SignedIn>
}
