import { useTranslation } from 'react-i18next'
import { Inbox } from '../features/inbox/inbox.tsx'
import { Page } from '../ui/page.tsx'

export default function DevInboxPage() {
  const { t } = useTranslation('inbox')
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Inbox />
    </Page>
  )
}
