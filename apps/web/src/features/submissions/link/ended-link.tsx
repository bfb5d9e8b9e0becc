import { useMessages } from '../../../locales/use-messages.ts'
import { paths } from '../../../paths.ts'
import { Button, LinkButton } from '../../../ui/controls/button.tsx'
import { SpiltTea } from '../../../ui/drawings.tsx'
import { Notice } from '../../../ui/feedback/notice.tsx'
import { Page } from '../../../ui/page.tsx'
import { MoveFailure } from '../move-failure.tsx'
import styles from '../submission-status.module.css'
import { useRenewLink } from './use-link.ts'

export function EndedLink({ token }: { token: string }) {
  const t = useMessages('submissions')
  const renew = useRenewLink(token)
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
      <MoveFailure error={renew.error} />
      <div className={styles.ways}>
        {!renew.isSuccess && (
          <Button look="main" size="large" busy={renew.isPending} onClick={() => renew.mutate()}>
            {renew.isPending ? t('ended.sending') : t('ended.button')}
          </Button>
        )}
        <LinkButton to={paths.signIn(paths.me())}>{t('ended.signIn')}</LinkButton>
      </div>
    </Page>
  )
}
