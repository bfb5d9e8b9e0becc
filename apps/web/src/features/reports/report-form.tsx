import type { Surgery } from '@surgeries/contracts/surgeries'
import { useRef, useState, type FormEvent } from 'react'
import { useMessages } from '../../locales/use-messages.ts'
import { useSession } from '../../api/use-session.ts'
import { useLocale } from '../../locales/use-locale.ts'
import { Button } from '../../ui/controls/button.tsx'
import { FailureNotice } from '../../ui/feedback/failure-notice.tsx'
import { Trap } from '../../ui/controls/trap.tsx'
import type { ReportDraft } from './empty-report.ts'
import { type ReportFault, faultOf, isAboutDates } from './report-draft.ts'
import { ReportFields } from './report-fields.tsx'
import { ReportSent } from './report-sent.tsx'
import { Sentence } from '../../ui/text/sentence.tsx'
import styles from './reports.module.css'
import { SenderFields } from './sender-fields.tsx'
import { useSendReport } from './use-report.ts'

interface ReportFormProps {
  surgery: Surgery
  /** Outlives the window, so that nothing typed is lost when it is closed. */
  draft: ReportDraft
  onChange: (draft: ReportDraft) => void
  onSent: () => void
  onClose: () => void
}

const FIRST = { kind: 'input[type=radio]', message: 'textarea', emailNeeded: 'input[type=email]' } as const

export function ReportForm({ surgery, draft, onChange, onSent, onClose }: ReportFormProps) {
  const t = useMessages('reports')
  const locale = useLocale()
  const { user } = useSession()
  const [nickname, setNickname] = useState('')
  const [fault, setFault] = useState<ReportFault | null>(null)
  const form = useRef<HTMLFormElement>(null)
  const report = useSendReport(surgery.slug)
  const isOffer = draft.kind === 'take_on'
  // Who is signed in is not asked for an address twice; for a complaint it stays a choice.
  const email = draft.email ?? (isOffer ? (user?.email ?? '') : '')
  if (report.data) return <ReportSent willHear={report.data.willHear} isOffer={isOffer} onClose={onClose} />
  const send = (event: FormEvent) => {
    event.preventDefault()
    const found = faultOf(draft, email)
    setFault(found)
    if (found) {
      const field = found === 'emailWrong' ? FIRST.emailNeeded : FIRST[found]
      form.current?.querySelector<HTMLElement>(field)?.focus()
    }
    if (found || !draft.kind || report.isPending) return
    const { kind, date, message, name } = draft
    report.mutate(
      {
        kind,
        recurrenceId: isAboutDates(kind) && date ? date : null,
        message: message.trim(),
        email: email.trim() || null,
        name,
        locale,
        nickname,
      },
      { onSuccess: onSent },
    )
  }
  return (
    <form ref={form} className={styles.form} noValidate onSubmit={send}>
      {isOffer && (
        <p>
          <Sentence name={surgery.name} words={(name) => t('takeOn.formText', { name })} />
        </p>
      )}
      <ReportFields surgery={surgery} draft={draft} fault={fault} onChange={onChange} />
      <SenderFields draft={draft} email={email} fault={fault} onChange={onChange} />
      <Trap value={nickname} onChange={setNickname} />
      <p className={styles.soft}>{t('form.privacy')}</p>
      <FailureNotice error={report.error} words={{ captcha_failed: t('fault.again') }} />
      <div>
        <Button type="submit" look="main" busy={report.isPending}>
          {isOffer ? t('takeOn.send') : t('form.send')}
        </Button>
      </div>
    </form>
  )
}
