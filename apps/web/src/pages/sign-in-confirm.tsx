import { useMessages } from '../locales/use-messages.ts'
import { useSearchParams } from '../navigation/hooks.ts'
import { ConfirmSignIn } from '../features/accounts/confirm-sign-in.tsx'
import { nextPath } from '../features/accounts/next-path.ts'
import { Page } from '../ui/page.tsx'

export default function SignInConfirmPage() {
  const t = useMessages('accounts')
  const [search] = useSearchParams()
  return (
    <Page title={t('signIn.title')}>
      <ConfirmSignIn token={search.get('token')} next={nextPath(search.get('next'))} />
    </Page>
  )
}
