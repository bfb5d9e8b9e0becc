import type { Surgery } from '@surgeries/contracts/surgeries'
import { useMessages } from '../locales/use-messages.ts'
import { useParams } from '../navigation/hooks.ts'
import { SignedIn } from '../features/accounts/signed-in.tsx'
import { DeskView } from '../features/moderation/desk-view.tsx'
import { ForModerators } from '../features/moderation/for-moderators.tsx'
import { SurgeryView } from '../features/surgery/surgery-view.tsx'

export default function ModerationDeskPage() {
  const t = useMessages('moderation')
  const { id = '' } = useParams()
  return (
    <SignedIn title={t('title')}>
      {(user) => (
        <ForModerators user={user} title={t('title')}>
          <DeskView key={id} id={id} Preview={Preview} />
        </ForModerators>
      )}
    </SignedIn>
  )
}

function Preview({ surgery }: { surgery: Surgery }) {
  return <SurgeryView surgery={surgery} isPreview />
}
