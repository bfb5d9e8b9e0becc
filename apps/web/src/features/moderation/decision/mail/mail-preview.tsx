import type { Desk } from '@surgeries/contracts/moderation'
import type { DecisionAction } from '@surgeries/domain/moderation'
import { useMessages } from '../../../../locales/use-messages.ts'
import { ErrorState, Skeleton } from '../../../../ui/feedback/states.tsx'
import styles from '../decision.module.css'
import type { DecisionDraft } from '../decision-draft.ts'
import { useMailPreview } from './use-mail-preview.ts'

interface MailPreviewProps {
  desk: Pick<Desk, 'id' | 'version' | 'organiser'>
  action: DecisionAction
  draft: DecisionDraft
}

export function MailPreview({ desk, action, draft }: MailPreviewProps) {
  const t = useMessages('moderation')
  const { data, error, refetch, isBehind, isReady } = useMailPreview(desk, action, draft)
  const { locale } = desk.organiser
  if (!isReady) return null
  if (error && isBehind) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton />
  if (!data.mail) return <p>{t('decide.mailNone')}</p>
  return (
    <>
      <div className={styles.letter} aria-busy={isBehind}>
        <p className={styles.subject} lang={locale}>
          {data.mail.subject}
        </p>
        <div className={styles.letterText} lang={locale} translate="no">
          {data.mail.text.trim()}
        </div>
      </div>
      <p className={styles.soft}>{t('decide.mailSecret')}</p>
    </>
  )
}
