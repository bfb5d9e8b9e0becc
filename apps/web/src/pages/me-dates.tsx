import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { SignedIn } from '../features/accounts/signed-in.tsx'
import { DatesView } from '../features/organising/dates/dates-view.tsx'

export default function MeDatesPage() {
  const { t } = useTranslation('dates')
  const { slug = '' } = useParams()
  return <SignedIn title={t('title')}>{({ email }) => <DatesView key={slug} slug={slug} email={email} />}</SignedIn>
}
