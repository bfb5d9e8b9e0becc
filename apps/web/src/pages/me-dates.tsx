import { useMessages } from '../locales/use-messages.ts'
import { useParams } from '../navigation/hooks.ts'
import { SignedIn } from '../features/accounts/signed-in.tsx'
import { DatesView } from '../features/organising/dates/dates-view.tsx'

export default function MeDatesPage() {
  const t = useMessages('dates')
  const { slug = '' } = useParams()
  return <SignedIn title={t('title')}>{({ email }) => <DatesView key={slug} slug={slug} email={email} />}</SignedIn>
}
