import { useMessages } from '../../locales/use-messages.ts'
import { paths } from '../../paths.ts'
import { LinkButton } from '../../ui/button.tsx'
import { SpiltTea } from '../../ui/drawings.tsx'
import { Page } from '../../ui/page.tsx'
import styles from './answers.module.css'

/** A link that asks nothing: cut off, mistyped, forged, out of date, or ended. Signing in, by a link in a new mail, leads on. */
export function NoQuestion({ kind }: { kind: 'unknown' | 'gone' | 'ended' }) {
  const t = useMessages('answers')
  return (
    <Page title={t(`${kind}.title`)} lead={t(`${kind}.text`)}>
      <SpiltTea />
      <div className={styles.ways}>
        <LinkButton look="main" to={kind === 'ended' ? paths.signIn(paths.me()) : paths.me()}>
          {t(kind === 'ended' ? 'ended.signIn' : 'over.mine')}
        </LinkButton>
        <LinkButton to={paths.find()}>{t('toMap')}</LinkButton>
      </div>
    </Page>
  )
}
