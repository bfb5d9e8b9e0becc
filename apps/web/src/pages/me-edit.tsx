import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { SignedIn } from '../features/accounts/signed-in.tsx'
import { EditSurgery } from '../features/organising/edit-surgery.tsx'

export default function MeEditPage() {
  const { t } = useTranslation('organising')
  const { slug = '' } = useParams()
  return <SignedIn title={t('title')}>{({ email }) => <EditSurgery key={slug} slug={slug} email={email} />}</SignedIn>
}
