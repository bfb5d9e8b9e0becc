import type { Surgery } from '@surgeries/contracts/surgeries'
import { useParams } from 'react-router'
import { SignedIn } from '../features/accounts/signed-in.tsx'
import { DeskView } from '../features/moderation/desk-view.tsx'
import { ForModerators } from '../features/moderation/for-moderators.tsx'
import { SurgeryView } from '../features/surgery/surgery-view.tsx'

export default function ModerationDeskPage() {
  const { id = '' } = useParams()
  return (
    <SignedIn>
      {(user) => (
        <ForModerators user={user}>
          <DeskView key={id} id={id} Preview={Preview} />
        </ForModerators>
      )}
    </SignedIn>
  )
}

function Preview({ surgery }: { surgery: Surgery }) {
  return <SurgeryView surgery={surgery} isPreview />
}
