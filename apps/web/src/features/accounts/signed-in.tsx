import type { SessionUser } from '@surgeries/contracts/accounts'
import type { ReactNode } from 'react'
import { useMessages } from '../../locales/use-messages.ts'
import { usePathname, useSearch } from '../../navigation/hooks.ts'
import { useSession } from '../../api/use-session.ts'
import { paths } from '../../paths.ts'
import { LinkButton } from '../../ui/controls/button.tsx'
import { Page } from '../../ui/page.tsx'
import { EmptyState, ErrorState, Waiting } from '../../ui/feedback/states.tsx'

interface SignedInProps {
  title?: string
  children: (user: SessionUser) => ReactNode
}

export function SignedIn({ title, children }: SignedInProps) {
  const { user, isPending, error, refetch } = useSession()
  if (user) return children(user)
  const instead = isPending ? (
    <Waiting />
  ) : error ? (
    <ErrorState error={error} onRetry={() => void refetch()} />
  ) : (
    <SignInNeeded />
  )
  return title ? <Page title={title}>{instead}</Page> : instead
}

function SignInNeeded() {
  const t = useMessages('accounts')
  const address = usePathname() + useSearch()
  return (
    <EmptyState
      title={t('needed.title')}
      actions={
        <LinkButton to={paths.signIn(address)} look="main" size="large">
          {t('needed.button')}
        </LinkButton>
      }
    >
      {t('needed.text')}
    </EmptyState>
  )
}
