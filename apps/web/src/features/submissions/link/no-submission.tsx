import { useMessages } from '../../../locales/use-messages.ts'
import { paths } from '../../../paths.ts'
import { LinkButton } from '../../../ui/controls/button.tsx'
import { SpiltTea } from '../../../ui/drawings.tsx'
import { Page } from '../../../ui/page.tsx'
import styles from '../submission-status.module.css'

export function NoSubmission({ isExpired }: { isExpired: boolean }) {
  const t = useMessages('submissions')
  const kind = isExpired ? 'gone' : 'unknown'
  return (
    <Page title={t(`${kind}.title`)} lead={t(`${kind}.text`)}>
      <SpiltTea />
      <div className={styles.ways}>
        <LinkButton look="main" to={paths.register()}>
          {t('over.again')}
        </LinkButton>
        <LinkButton to={paths.find()}>{t('over.map')}</LinkButton>
      </div>
    </Page>
  )
}
