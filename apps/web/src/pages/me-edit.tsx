import { useMessages } from '../locales/use-messages.ts'
import { useParams } from '../navigation/hooks.ts'
import { SignedIn } from '../features/accounts/signed-in.tsx'
import { EditSurgery } from '../features/organising/editing/edit-surgery.tsx'

export default function MeEditPage() {
  const t = useMessages('organising')
  const { slug = '' } = useParams()
  return <SignedIn title={t('title')}>{({ email }) => <EditSurgery key={slug} slug={slug} email={email} />}</SignedIn>
}
