import type { Surgery } from '@surgeries/contracts/surgeries'
import type { AttendanceKind } from '@surgeries/domain/attendance'
import { useState } from 'react'
import { useMessages } from '../../locales/use-messages.ts'
import { beginProof } from '../../api/proof/prove.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { AnnounceForm, EMPTY_DRAFT } from './announce-form.tsx'
import styles from './coming.module.css'
import { DateChoice } from './date-choice.tsx'
import { Expected } from './expected.tsx'
import { useAttendanceSummaries } from './use-attendance-summaries.ts'

const MOST_DATES = 6

export function ComingAlong({ surgery }: { surgery: Surgery }) {
  const t = useMessages('coming')
  const { data: summary } = useAttendanceSummaries(surgery.slug)
  const [wanted, setWanted] = useState<string | null>(null)
  const [kind, setKind] = useState<AttendanceKind | null>(null)
  const [draft, setDraft] = useState(EMPTY_DRAFT)
  const dates = surgery.upcoming.filter(({ status }) => status !== 'cancelled').slice(0, MOST_DATES)
  const date = dates.find(({ recurrenceId }) => recurrenceId === wanted) ?? dates[0]
  if (!date || surgery.state === 'ended') return null
  const expected = summary?.get(date.recurrenceId)
  const open = (chosen: AttendanceKind) => {
    // The proof is made while somebody types; a failure shows itself when it is sent.
    beginProof().catch(() => undefined)
    setKind(chosen)
  }
  return (
    <section aria-labelledby="coming" className={styles.coming}>
      <h3 id="coming">{t('section.title')}</h3>
      <p className={styles.dropIn}>{t('section.dropIn')}</p>
      <p>{t('section.ifYouLike')}</p>
      <DateChoice dates={dates} chosen={date} timeZone={surgery.timeZone} onChoose={setWanted} />
      {expected && <Expected summary={expected} />}
      <div className={styles.ways}>
        <Button onClick={() => open('wants_help')}>{t('section.wants_help')}</Button>
        <Button onClick={() => open('offers_help')}>{t('section.offers_help')}</Button>
      </div>
      {kind && (
        <Dialog isOpen onClose={() => setKind(null)} title={t(`form.${kind}.title`)} sheet>
          <AnnounceForm
            key={`${kind} ${date.recurrenceId}`}
            surgery={surgery}
            date={date}
            kind={kind}
            summary={expected}
            draft={draft}
            onChange={setDraft}
            onClose={() => setKind(null)}
          />
        </Dialog>
      )}
    </section>
  )
}
