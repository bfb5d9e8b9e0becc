import type { Desk, MailDraft } from '@surgeries/contracts/moderation'
import type { DecisionAction } from '@surgeries/domain/moderation'
import { useMessages } from '../../../../locales/use-messages.ts'
import { useFormat } from '../../../../locales/use-format.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { TextArea, TextField } from '../../../../ui/controls/text-field.tsx'
import type { PartProps } from '../ask-part.tsx'
import styles from '../decision.module.css'
import { MailPreview } from './mail-preview.tsx'

const MAX_SUBJECT = 200
const MAX_TEXT = 5000

export function MailPart({ desk, action, draft, change, faults }: PartProps & { desk: Desk; action: DecisionAction }) {
  const t = useMessages('moderation')
  const { spoken } = useFormat()
  const changed = draft.mails[action]
  const usual = desk.mails[action]
  const set = (mail: MailDraft | undefined) => change({ mails: { ...draft.mails, [action]: mail } })
  return (
    <div className={styles.mail} role="group" aria-label={t('decide.mail')}>
      <h3 className={styles.mailTitle}>{t('decide.mail')}</h3>
      <p className={styles.soft}>{t('decide.mailIn', { language: spoken(desk.organiser.locale) })}</p>
      {changed && (
        <>
          <div data-field="mailSubject">
            <TextField
              label={t('decide.mailSubject')}
              error={faults.includes('mailSubject') ? t('decide.mailSubjectNeeded') : undefined}
              lang={desk.organiser.locale}
              maxLength={MAX_SUBJECT}
              value={changed.subject}
              onChange={(event) => set({ ...changed, subject: event.target.value })}
            />
          </div>
          <div data-field="mailText">
            <TextArea
              label={t('decide.mailText')}
              hint={t('decide.mailMarks', { marks: '{notes}', link: '{link}' })}
              error={faults.includes('mailText') ? t('decide.mailTextNeeded') : undefined}
              lang={desk.organiser.locale}
              rows={12}
              maxLength={MAX_TEXT}
              length={changed.text.length}
              value={changed.text}
              onChange={(event) => set({ ...changed, text: event.target.value })}
            />
          </div>
          <p className={styles.soft}>{t('decide.mailAsSent')}</p>
        </>
      )}
      <MailPreview desk={desk} action={action} draft={draft} />
      <Button look="quiet" onClick={() => set(changed ? undefined : usual)}>
        {t(changed ? 'decide.mailUsual' : 'decide.mailChange')}
      </Button>
    </div>
  )
}
