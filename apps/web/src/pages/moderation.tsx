import { useMessages } from '../locales/use-messages.ts'
import { SignedIn } from '../features/accounts/signed-in.tsx'
import { CadenceSetting } from '../features/moderation/queue/cadence-setting.tsx'
import { ForModerators } from '../features/moderation/for-moderators.tsx'
import { Queue } from '../features/moderation/queue/queue.tsx'
import { ReportsLink } from '../features/moderation/reports/reports-link.tsx'
import { Page } from '../ui/page.tsx'

export default function ModerationPage() {
  const t = useMessages('moderation')
  return (
    <Page title={t('queue.title')} lead={t('queue.lead')} width="wide">
      <SignedIn>
        {(user) => (
          <ForModerators user={user}>
            <ReportsLink />
            <Queue />
            <CadenceSetting user={user} />
          </ForModerators>
        )}
      </SignedIn>
    </Page>
  )
}
