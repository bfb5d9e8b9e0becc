import { useMessages } from '../../../locales/use-messages.ts'
import { paths } from '../../../paths.ts'
import { LinkButton } from '../../../ui/controls/button.tsx'
import { CupPin } from '../../../ui/drawings.tsx'
import { Page } from '../../../ui/page.tsx'
import styles from '../organising.module.css'

export function EditSent({ statusPath }: { statusPath: string }) {
  const t = useMessages('organising')
  return (
    <Page title={t('editing.doneTitle')} lead={t('editing.doneText')}>
      <CupPin size="5rem" />
      <div className={styles.actions}>
        <LinkButton to={statusPath} look="main">
          {t('editing.status')}
        </LinkButton>
        <LinkButton to={paths.me()}>{t('editing.back')}</LinkButton>
      </div>
    </Page>
  )
}
