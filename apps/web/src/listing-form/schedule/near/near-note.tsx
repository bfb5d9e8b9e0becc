import { useRef } from 'react'
import { useMessages } from '../../../locales/use-messages.ts'
import { useFormat } from '../../../locales/use-format.ts'
import { Button } from '../../../ui/controls/button.tsx'
import type { Line } from '../line/line.ts'
import { useWeekdayNames } from '../../../ui/schedule/use-calendar-names.ts'
import styles from './near.module.css'
import { nearDay } from './near-day.ts'
import type { NearDates } from './use-near-dates.ts'
import { type WeekAdvice, weekAdvice } from './week-advice.ts'

interface NearNoteProps {
  near: NearDates
  days: string[]
  lines: readonly Line[]
  today: string
  onChange: (index: number, line: Line) => void
}

const NTHS = { 1: 'first', 2: 'second', 3: 'third', 4: 'fourth', [-1]: 'last' } as const

/** How the dates lie between those of the neighbours, and a week that is free. It never stands in the way. */
export function NearNote({ near, days, lines, today, onChange }: NearNoteProps) {
  const t = useMessages('listing-form', 'schedule')
  const format = useFormat()
  const weekdays = useWeekdayNames()
  const note = useRef<HTMLDivElement>(null)
  if (near.state === 'unasked') return null
  const clashes = days.filter((day) => nearDay(near.dates, day).length > 0).length
  const [line, ...others] = lines
  const advice = line && others.length === 0 && clashes > 0 ? weekAdvice(line, today, near) : null
  const use = (better: Line) => {
    onChange(0, better)
    // The button goes with what it did.
    note.current?.focus()
  }
  const adviceWords = ({ weekdays: [weekday] }: Line, { change, isFree }: WeekAdvice) => {
    if ('date' in change) {
      const day = format.day(`${change.date}T12:00:00Z`, 'UTC')
      return t(isFree ? 'near.freeFrom' : 'near.calmerFrom', { day })
    }
    const nth = change.nths[0]
    const name = ([1, 2, 3, 4, -1] as const).find((known) => known === nth) ?? 1
    const day = weekdays.find(({ value }) => value === weekday)?.label ?? ''
    return t(isFree ? 'near.free' : 'near.calmer', { week: t(`schedule:${NTHS[name]}`), day })
  }
  const words = {
    loading: () => t('near.loading'),
    failed: () => t('near.failed'),
    known: () => (clashes > 0 ? t('near.some', { count: clashes }) : t('near.none')),
  }
  return (
    <div ref={note} tabIndex={-1} className={styles.note} role="status">
      <p>{words[near.state]()}</p>
      {line && advice && (
        <p className={styles.advice}>
          {adviceWords(line, advice)}{' '}
          <Button onClick={() => use({ ...line, ...advice.change })}>{t('near.use')}</Button>
        </p>
      )}
    </div>
  )
}
