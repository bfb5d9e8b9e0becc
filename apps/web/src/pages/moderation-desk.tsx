import type { Desk } from '@surgeries/contracts/moderation'
import { useParams } from 'react-router'
import { SignedIn } from '../features/accounts/signed-in.tsx'
import { DeskView } from '../features/moderation/desk-view.tsx'
import { ForModerators } from '../features/moderation/for-moderators.tsx'

export default function ModerationDeskPage() {
  const { id = '' } = useParams()
  return (
    <SignedIn>
      {(user) => (
        <ForModerators user={user}>
          <DeskView key={id} id={id} preview={previewOf} />
        </ForModerators>
      )}
    </SignedIn>
  )
}

function previewOf({ preview }: Desk) {
  return <p>{preview.name}</p>
}
