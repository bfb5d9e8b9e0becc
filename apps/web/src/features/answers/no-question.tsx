import { useMessages } from '../../locales/use-messages.ts'
import { paths } from '../../paths.ts'
import { LinkButton } from '../../ui/controls/button.tsx'
import { SpiltTea } from '../../ui/drawings.tsx'
import { Page } from '../../ui/page.tsx'
import styles from './answers.module.css'

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
