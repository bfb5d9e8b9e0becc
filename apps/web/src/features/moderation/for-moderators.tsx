import type { SessionUser } from '@surgeries/contracts/accounts'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { paths } from '../../paths.ts'
import { LinkButton } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/states.tsx'

/** What is inside is for moderators; others are told so, kindly. */
export function ForModerators({ user, children }: { user: SessionUser; children: ReactNode }) {
  const { t } = useTranslation('moderation')
  if (user.role) return children
  return (
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
}
