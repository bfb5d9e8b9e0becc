import type { SessionUser } from '@surgeries/contracts/accounts'
import { useMessages } from '../../locales/use-messages.ts'
import styles from './accounts.module.css'
import { SignOutEverywhere } from './sign-out-everywhere.tsx'

export function AccountEnd({ user }: { user: SessionUser }) {
  const t = useMessages('common')
  return (
    <section className={styles.end} aria-label={t('nav.signedInAs', { name: user.email })}>
      <p>{t('nav.signedInAs', { name: user.email })}</p>
      <SignOutEverywhere />
    </section>
  )
}
