import { useMessages } from '../locales/use-messages.ts'
import { AccountEnd } from '../features/accounts/account-end.tsx'
import { SignedIn } from '../features/accounts/signed-in.tsx'
import { MySurgeries } from '../features/organising/my-surgeries.tsx'
import { Page } from '../ui/page.tsx'

export default function MePage() {
  const t = useMessages('organising')
  return (
    <Page title={t('title')} lead={t('lead')}>
      <SignedIn>
        {(user) => (
          <>
            <MySurgeries />
            <AccountEnd user={user} />
          </>
        )}
      </SignedIn>
    </Page>
  )
}
