import { useMessages } from '../../../locales/use-messages.ts'
import { paths } from '../../../paths.ts'
import { Button, LinkButton } from '../../../ui/controls/button.tsx'
import { SpiltTea } from '../../../ui/drawings.tsx'
import { FailureNotice } from '../../../ui/feedback/failure-notice.tsx'
import { Notice } from '../../../ui/feedback/notice.tsx'
import { Page } from '../../../ui/page.tsx'
import styles from '../coming.module.css'
import { useRenewOwnLink } from './use-own-link.ts'

export function EndedAttendance({ token }: { token: string }) {
  const t = useMessages('attendance')
  const renew = useRenewOwnLink(token)
  return (
    <Page title={t('ended.title')} lead={t('ended.text')}>
      <SpiltTea />
      {renew.isSuccess ? (
        <div role="status">
          <Notice tone="good" title={t('ended.sent')} />
        </div>
      ) : (
        <p>{t('ended.where')}</p>
      )}
      <FailureNotice error={renew.error} />
      <div className={styles.ways}>
        {!renew.isSuccess && (
          <Button look="main" size="large" busy={renew.isPending} onClick={() => renew.mutate()}>
            {t('ended.button')}
          </Button>
        )}
        <LinkButton to={paths.find()}>{t('unknown.map')}</LinkButton>
      </div>
    </Page>
  )
}
