import { useMessages } from '../locales/use-messages.ts'
import { useSearchParams } from '../navigation/hooks.ts'
import { nextPath } from '../features/accounts/next-path.ts'
import { SignIn } from '../features/accounts/sign-in.tsx'
import { Page } from '../ui/page.tsx'

export default function SignInPage() {
  const t = useMessages('accounts')
  const [search] = useSearchParams()
  return (
    <Page title={t('signIn.title')} lead={t('signIn.lead')}>
      <SignIn next={nextPath(search.get('next'))} />
    </Page>
  )
}
