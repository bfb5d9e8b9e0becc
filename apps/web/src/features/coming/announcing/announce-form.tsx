import type { AttendanceSummary } from '@surgeries/contracts/attendances'
import type { Occurrence } from '@surgeries/contracts/occurrence'
import type { Surgery } from '@surgeries/contracts/surgeries'
import type { AttendanceKind } from '@surgeries/domain/attendance'
import { useRef, useState, type FormEvent } from 'react'
import { useMessages } from '../../../locales/use-messages.ts'
import { useSession } from '../../../api/use-session.ts'
import { useFormat } from '../../../locales/use-format.ts'
import { useLocale } from '../../../locales/use-locale.ts'
import { Button } from '../../../ui/controls/button.tsx'
import { Notice } from '../../../ui/feedback/notice.tsx'
import { useDateLine, zoneOf } from '../../../ui/dates/date-line.ts'
import { OccurrenceVenue } from '../../../ui/dates/occurrence-venue.tsx'
import { EmailField } from '../../../ui/controls/email-field.tsx'
import { Trap } from '../../../ui/controls/trap.tsx'
import { AnnounceSent } from './announce-sent.tsx'
import { ComingFailure } from './coming-failure.tsx'
import styles from '../coming.module.css'
import { useAnnounce } from '../use-attendance-summaries.ts'
import type { AnnounceDraft } from '../announce-draft.ts'
import { type EmailFault, emailFault, mustWait } from './wish.ts'
import { WishFields } from './wish-fields.tsx'

interface AnnounceFormProps {
  surgery: Pick<Surgery, 'slug' | 'countryCode' | 'timeZone' | 'offers' | 'languages'>
  date: Occurrence
  kind: AttendanceKind
  summary: AttendanceSummary | undefined
  /** What is typed so far: it outlives the window. */
  draft: AnnounceDraft
  onChange: (draft: AnnounceDraft) => void
  onClose: () => void
}

export function AnnounceForm({ surgery, date, kind, summary, draft, onChange, onClose }: AnnounceFormProps) {
  const t = useMessages('coming')
  const format = useFormat()
  const line = useDateLine()
  const locale = useLocale()
  const { user } = useSession()
  const email = draft.email ?? user?.email ?? ''
  const [nickname, setNickname] = useState('')
  const [fault, setFault] = useState<EmailFault | null>(null)
  const form = useRef<HTMLFormElement>(null)
  const announce = useAnnounce(surgery.slug, date.recurrenceId)
  if (announce.data)
    return <AnnounceSent email={email.trim()} expiresAt={announce.data.expiresAt} kind={kind} onClose={onClose} />
  const send = (event: FormEvent) => {
    event.preventDefault()
    const found = emailFault(email)
    setFault(found)
    if (found) form.current?.querySelector<HTMLElement>('input[type=email]')?.focus()
    else if (!announce.isPending) announce.mutate({ ...draft.wish, kind, email: email.trim(), nickname, locale })
  }
  return (
    <form ref={form} className={styles.form} noValidate onSubmit={send}>
      <p className={styles.when}>
        {line(date, surgery.timeZone)}, {format.zone(zoneOf(date, surgery.timeZone), date.startsAt)}{' '}
        <OccurrenceVenue occurrence={date} />
      </p>
      {mustWait(kind, summary?.seatsLeft) && <Notice title={t('form.fullTitle')}>{t('form.full')}</Notice>}
      <WishFields kind={kind} wish={draft.wish} onChange={(wish) => onChange({ ...draft, wish })} surgery={surgery} />
      <EmailField
        label={t('form.email')}
        hint={t('form.emailHint')}
        error={fault ? t(`form.${fault}`) : undefined}
        value={email}
        typed={email}
        onCorrect={(corrected) => onChange({ ...draft, email: corrected })}
        onChange={(event) => onChange({ ...draft, email: event.target.value })}
      />
      <Trap value={nickname} onChange={setNickname} />
      <p className={styles.soft}>{t('form.privacy')}</p>
      <ComingFailure error={announce.error} />
      <div className={styles.ways}>
        <Button type="submit" look="main" busy={announce.isPending}>
          {t(`form.${kind}.button`)}
        </Button>
      </div>
    </form>
  )
}
