import type { SessionUser } from '@surgeries/contracts/accounts'
import type { ReactNode } from 'react'
import { useMessages } from '../../locales/use-messages.ts'
import { paths } from '../../paths.ts'
import { LinkButton } from '../../ui/controls/button.tsx'
import { Page } from '../../ui/page.tsx'
import { EmptyState } from '../../ui/feedback/states.tsx'
import { YourName } from './your-name.tsx'

interface ForModeratorsProps {
  user: SessionUser
  /** The page's heading for everybody else, where what is inside brings its own. */
  title?: string
  children: ReactNode
}

export function ForModerators({ user, title, children }: ForModeratorsProps) {
  const t = useMessages('moderation')
  const nameless = title ? (
    <Page title={title}>
      <YourName />
    </Page>
  ) : (
    <YourName />
  )
  if (user.mayModerate) return user.name === '' ? nameless : children
  const refusal = (
    <EmptyState
      title={t('forbidden.title')}
      actions={
        <>
          <LinkButton to={paths.me()}>{t('forbidden.me')}</LinkButton>
          <LinkButton to={paths.find()}>{t('forbidden.home')}</LinkButton>
        </>
      }
    >
      {t('forbidden.text', { email: user.email })}
    </EmptyState>
  )
  return title ? <Page title={title}>{refusal}</Page> : refusal
}
