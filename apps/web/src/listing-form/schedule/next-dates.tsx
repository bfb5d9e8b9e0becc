import type { Schedule } from '@surgeries/domain/calendar/calendar'
import { useRef } from 'react'
import { useWatch } from 'react-hook-form'
import { useMessages } from '../../locales/use-messages.ts'
import { useFormat } from '../../locales/use-format.ts'
import { Button } from '../../ui/controls/button.tsx'
import { useRuleWords } from '../../ui/schedule/use-rule-words.ts'
import type { ListingFields } from '../fields.ts'
import type { Line } from './line/line.ts'
import { NearNote } from './near/near-note.tsx'
import { NearWords } from './near/near-words.tsx'
import { nearDay } from './near/near-day.ts'
import { useNearDates } from './near/use-near-dates.ts'
import styles from './next-dates.module.css'
import { useMeetings } from './use-meetings.ts'

const SHOWN = 6

interface NextDatesProps {
  schedule: Schedule | null
  lines: readonly Line[]
  today: string
  onSkip: (start: string) => void
  onChange: (index: number, line: Line) => void
}

export function NextDates({ schedule, lines, today, onSkip, onChange }: NextDatesProps) {
  const t = useMessages('listing-form')
  const common = useMessages('common')
  const format = useFormat()
  const timeZone = useWatch<ListingFields, 'timeZone'>({ name: 'timeZone' })
  const { data, isError } = useMeetings(schedule, timeZone, SHOWN)
  const near = useNearDates(today, schedule !== null)
  const title = useRef<HTMLParagraphElement>(null)
  const { rule: wordsOf } = useRuleWords()
  if (!schedule) return null
  if (!timeZone) return <p className={styles.words}>{t('schedule.needsPin')}</p>
  if (isError) return <p className={styles.words}>{t('schedule.previewFailed')}</p>
  const meetings = data?.meetings ?? []
  const [first] = meetings
  const day = (startsAt: string) => format.day(startsAt, timeZone)
  const single = singleStarts(schedule)
  // Several lines are in words where they are listed. August is seldom among the next six.
  const [only] = lines.length === 1 ? schedule.rules.filter(({ rule }) => rule !== null) : []
  return (
    <div className={styles.next}>
      <p className="visually-hidden" role="status">
        {first && t('schedule.nextSaid', { dates: meetings.map(({ startsAt }) => day(startsAt)).join('; ') })}
      </p>
      {data && !first && <p className={styles.words}>{t(noneWords(data.faults.length > 0))}</p>}
      {first && (
        <>
          {only && <p className={styles.words}>{wordsOf(only)}</p>}
          <p ref={title} tabIndex={-1} className={styles.title}>
            {t('schedule.next')}
          </p>
          <ul className={styles.dates}>
            {meetings.map(({ startsAt, endsAt, localStart, recurrenceId, timeToFollow }) => (
              <li key={recurrenceId} className={styles.date}>
                <span className={styles.when}>
                  {day(startsAt)},{' '}
                  <span className={styles.hours}>
                    {timeToFollow ? common('date.timeToFollow') : format.hours(startsAt, endsAt, timeZone)}
                  </span>
                </span>
                {!single.has(recurrenceId) && (
                  <Button
                    look="quiet"
                    aria-label={t('schedule.notOn', { day: day(startsAt) })}
                    onClick={() => {
                      onSkip(recurrenceId)
                      title.current?.focus()
                    }}
                  >
                    {t('schedule.notThisOne')}
                  </Button>
                )}
                <NearWords day={localStart.slice(0, 10)} neighbours={nearDay(near.dates, localStart.slice(0, 10))} />
              </li>
            ))}
          </ul>
          <p className={styles.words}>{format.zone(timeZone, first.startsAt)}</p>
          <NearNote
            near={near}
            days={meetings.map(({ localStart }) => localStart.slice(0, 10))}
            lines={lines}
            today={today}
            onChange={onChange}
          />
        </>
      )}
    </div>
  )
}

const noneWords = (isFaulty: boolean) => (isFaulty ? 'schedule.never' : 'schedule.noneAhead')

function singleStarts({ rules, extraDates }: Schedule): Set<string> {
  return new Set([...rules.filter(({ rule }) => rule === null), ...extraDates].map(({ start }) => start))
}
