import type { MailDraft } from '@surgeries/contracts/moderation'
import type { DecisionAction } from '@surgeries/domain/moderation'
import { useTranslation } from 'react-i18next'
import styles from './decision.module.css'
import { type DecisionDraft, notedFields } from './decision-draft.ts'

interface MailPreviewProps {
  mail: MailDraft
  action: DecisionAction
  draft: DecisionDraft
  locale: string
}

/** The mail with the moderator's words in their place: the server puts them there in the organiser's language. */
export function MailPreview({ mail, action, draft, locale }: MailPreviewProps) {
  const { t } = useTranslation('moderation')
  return (
    <div className={styles.letter}>
      <p className={styles.subject} lang={locale}>
        {mail.subject}
      </p>
      <div className={styles.letterText} lang={locale}>
        {mail.text.split(/(\{notes\}|\{link\})/).map((part, index) => {
          if (part === '{notes}') return <Words key={index} action={action} draft={draft} />
          if (part === '{link}') return <em key={index}>[{t('decide.mailLink')}]</em>
          return part
        })}
      </div>
    </div>
  )
}

function Words({ action, draft }: Pick<MailPreviewProps, 'action' | 'draft'>) {
  const { t } = useTranslation('moderation')
  const words = [
    action === 'reject' && draft.reasonCode ? t(`decide.reasons.${draft.reasonCode}`) : '',
    draft.reason.trim(),
    ...(action === 'request_changes'
      ? notedFields(draft).map((field) => `${t(`field.${field}`)}: ${draft.notes[field] ?? ''}`)
      : []),
  ].filter(Boolean)
  return (
    <strong className={styles.words}>{words.length > 0 ? words.join('\n\n') : `[${t('decide.mailWords')}]`}</strong>
  )
}
