import { useMessages } from '../locales/use-messages.ts'
import { Inbox } from '../features/inbox/inbox.tsx'
import { Page } from '../ui/page.tsx'

export default function DevInboxPage() {
  const t = useMessages('inbox')
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Inbox />
    </Page>
  )
}
