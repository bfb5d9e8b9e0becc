import { useMessages } from '../locales/use-messages.ts'
import { Link } from '../navigation/link.tsx'
import { SignedIn } from '../features/accounts/signed-in.tsx'
import { ForModerators } from '../features/moderation/for-moderators.tsx'
import { Reports } from '../features/moderation/reports/reports.tsx'
import { paths } from '../paths.ts'
import { Page } from '../ui/page.tsx'

export default function ModerationReportsPage() {
  const t = useMessages('moderation')
  return (
    <Page title={t('reports.title')} lead={t('reports.lead')} width="wide">
      <SignedIn>
        {(user) => (
          <ForModerators user={user}>
            <p>
              <Link to={paths.moderation()}>{t('desk.back')}</Link>
            </p>
            <Reports />
          </ForModerators>
        )}
      </SignedIn>
    </Page>
  )
}
