import { useMessages } from '../locales/use-messages.ts'
import { useParams } from '../navigation/hooks.ts'
import { SignedIn } from '../features/accounts/signed-in.tsx'
import { ForModerators } from '../features/moderation/for-moderators.tsx'
import { SurgeryHistory } from '../features/moderation/surgery-history.tsx'

export default function ModerationHistoryPage() {
  const t = useMessages('moderation')
  const { slug = '' } = useParams()
  return (
    <SignedIn title={t('title')}>
      {(user) => (
        <ForModerators user={user} title={t('title')}>
          <SurgeryHistory key={slug} slug={slug} />
        </ForModerators>
      )}
    </SignedIn>
  )
}
