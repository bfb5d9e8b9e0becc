import { useMessages } from '../../../locales/use-messages.ts'
import { paths } from '../../../paths.ts'
import { LinkButton } from '../../../ui/controls/button.tsx'
import { SpiltTea } from '../../../ui/drawings.tsx'
import { Page } from '../../../ui/page.tsx'
import styles from '../coming.module.css'

export function NoAttendance({ isForgotten }: { isForgotten: boolean }) {
  const t = useMessages('attendance')
  const kind = isForgotten ? 'forgotten' : 'unknown'
  return (
    <Page title={t(`${kind}.title`)} lead={t(`${kind}.text`)}>
      <SpiltTea />
      <div className={styles.ways}>
        <LinkButton look="main" to={paths.find()}>
          {t('unknown.map')}
        </LinkButton>
      </div>
    </Page>
  )
}
