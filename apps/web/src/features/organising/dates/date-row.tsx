import { Check } from 'lucide-react'
import { DAY_MS } from '@surgeries/domain/dates/durations'
import type { Occurrence } from '@surgeries/contracts/occurrence'
import { useState } from 'react'
import { flushSync } from 'react-dom'
import { useMessages } from '../../../locales/use-messages.ts'
import { Link } from '../../../navigation/link.tsx'
import { useFormat } from '../../../locales/use-format.ts'
import { paths } from '../../../paths.ts'
import { Button, LinkButton } from '../../../ui/controls/button.tsx'
import { OccurrenceStatus } from '../../../ui/dates/occurrence-status.tsx'
import { useDateLine, zoneOf } from '../../../ui/dates/date-line.ts'
import { OccurrenceVenue } from '../../../ui/dates/occurrence-venue.tsx'
import { OccurrenceWhen } from '../../../ui/dates/occurrence-when.tsx'
import { sign } from '../../../ui/icons.ts'
import { type Asking, Asked } from './asked.tsx'
import { DateFailure } from './date-failure.tsx'
import styles from './dates.module.css'
import { useDateWords } from './use-date-words.ts'

interface DateRowProps {
  slug: string
  timeZone: string
  occurrence: Occurrence
  isNext: boolean
}

export function DateRow({ slug, timeZone, occurrence, isNext }: DateRowProps) {
  const t = useMessages('dates')
  const format = useFormat()
  const [asked, setAsked] = useState<Asking | null>(null)
  const { recurrenceId, startsAt, localStart, status, confirmedAt } = occurrence
  const wasMoved = status === 'cancelled' && localStart !== recurrenceId
  const day = format.day(startsAt, zoneOf(occurrence, timeZone))
  const { row, answer, confirm, restore, isConfirming, isRestoring, error } = useDateWords(slug, occurrence, day)
  const line = useDateLine()
  const whenWords = (moved: Occurrence) =>
    moved.timeToFollow ? line(moved, timeZone) : format.moment(moved.startsAt, zoneOf(moved, timeZone))
  const look = isNext ? 'main' : isNear(startsAt) ? 'plain' : 'quiet'
  const done = (words: string) => {
    // The dialog first: nothing outside it takes the focus while it is open.
    flushSync(() => setAsked(null))
    answer(words, true)
  }
  return (
    <li ref={row} tabIndex={-1} className={styles.date} data-next={isNext || undefined} data-status={status}>
      <OccurrenceWhen occurrence={occurrence} timeZone={timeZone} isLong />
      <OccurrenceStatus occurrence={occurrence} timeZone={timeZone} isQuiet={!isNext} />
      <OccurrenceVenue occurrence={occurrence} isLong />
      <div className={styles.actions} role="group" aria-label={day}>
        {status !== 'cancelled' && !confirmedAt && (
          <Button
            look={look}
            className={look === 'quiet' ? styles.flush : undefined}
            icon={<Check {...sign} />}
            busy={isConfirming}
            onClick={confirm}
          >
            {t('confirm')}
          </Button>
        )}
        {status !== 'scheduled' && (
          <Button busy={isRestoring} onClick={restore}>
            {t(wasMoved ? 'reinstate' : 'restore')}
          </Button>
        )}
        <Button look="quiet" className={styles.flush} onClick={() => setAsked('move')}>
          {t('move.open')}
        </Button>
        {status !== 'cancelled' && (
          <LinkButton look="quiet" to={paths.venue(slug, recurrenceId)}>
            {t(occurrence.venue ? 'venue.change' : 'venue.open')}
          </LinkButton>
        )}
        {status !== 'cancelled' && (
          <Button look="quiet" onClick={() => setAsked('cancel')}>
            {t('cancel.open')}
          </Button>
        )}
        <Link className={styles.sheet} to={paths.sheet(slug, recurrenceId)}>
          {t('sheet')}
          <span className="visually-hidden">: {day}</span>
        </Link>
      </div>
      <DateFailure error={error} />
      {asked && (
        <Asked
          what={asked}
          {...{ slug, timeZone, occurrence, day }}
          onClose={() => setAsked(null)}
          onCancelled={() => done(t('cancelled', { day }))}
          onMoved={(moved) => done(t('moved', { when: whenWords(moved) }))}
        />
      )}
    </li>
  )
}

/** Nobody can say yet of what lies further ahead; whoever wants to may. */
const NEAR_MS = 40 * DAY_MS

function isNear(startsAt: string): boolean {
  return Date.parse(startsAt) - Date.now() < NEAR_MS
}
