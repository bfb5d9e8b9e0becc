import type { Surgery } from '@surgeries/contracts/surgeries'
import type { AttendanceKind } from '@surgeries/domain/attendance'
import { useState } from 'react'
import { useMessages } from '../../locales/use-messages.ts'
import { beginProof } from '../../api/proof/prove.ts'
import { Button } from '../../ui/controls/button.tsx'
import { FailureNotice } from '../../ui/feedback/failure-notice.tsx'
import { useLaterPart } from '../../ui/later-part.ts'
import { EMPTY_DRAFT } from './announce-draft.ts'
import styles from './coming.module.css'
import { DateChoice } from './announcing/date-choice.tsx'
import { Expected } from './expected.tsx'
import { useAttendanceSummaries } from './use-attendance-summaries.ts'

const MOST_DATES = 6
const FORM = { load: () => import('./announce-dialog.tsx') }

export function ComingAlong({ surgery }: { surgery: Surgery }) {
  const t = useMessages('coming')
  const { data: summary } = useAttendanceSummaries(surgery.slug)
  const [wanted, setWanted] = useState<string | null>(null)
  const [kind, setKind] = useState<AttendanceKind | null>(null)
  const [draft, setDraft] = useState(EMPTY_DRAFT)
  const { Part: AnnounceDialog, isFetching, error, fetchPart } = useLaterPart(FORM)
  const dates = surgery.upcoming.filter(({ status }) => status !== 'cancelled').slice(0, MOST_DATES)
  const date = dates.find(({ recurrenceId }) => recurrenceId === wanted) ?? dates[0]
  if (!date || surgery.state === 'ended') return null
  const expected = summary?.get(date.recurrenceId)
  const open = (chosen: AttendanceKind) => {
    // The proof is made while somebody types; a failure shows itself when it is sent.
    beginProof().catch(() => undefined)
    setKind(chosen)
    void fetchPart()
  }
  return (
    <section aria-labelledby="coming" className={styles.coming}>
      <h3 id="coming">{t('section.title')}</h3>
      <p className={styles.dropIn}>{t('section.dropIn')}</p>
      <p>{t('section.ifYouLike')}</p>
      <DateChoice dates={dates} chosen={date} timeZone={surgery.timeZone} onChoose={setWanted} />
      {expected && <Expected summary={expected} />}
      <div className={styles.ways}>
        <Button busy={isFetching && kind === 'wants_help'} onClick={() => open('wants_help')}>
          {t('section.wants_help')}
        </Button>
        <Button busy={isFetching && kind === 'offers_help'} onClick={() => open('offers_help')}>
          {t('section.offers_help')}
        </Button>
      </div>
      <FailureNotice error={error} />
      {kind && AnnounceDialog && (
        <AnnounceDialog
          surgery={surgery}
          date={date}
          kind={kind}
          summary={expected}
          draft={draft}
          onChange={setDraft}
          onClose={() => setKind(null)}
        />
      )}
    </section>
  )
}
