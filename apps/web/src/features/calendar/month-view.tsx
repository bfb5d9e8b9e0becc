import type { Days } from '@surgeries/domain/dates/named-days'
import { useEffect, useRef } from 'react'
import { useMessages } from '../../locales/use-messages.ts'
import { useVoice } from '../../ui/feedback/announcer.tsx'
import { useWallTime } from '../../ui/dates/wall-time.ts'
import { ErrorState } from '../../ui/feedback/states.tsx'
import { Agenda } from './agenda.tsx'
import styles from './calendar-view.module.css'
import { MonthSheet } from './month-sheet.tsx'
import { NextDate } from './next-date.tsx'
import { useDayCounts, useOccurrences, type FilterQuery } from './use-occurrences.ts'

interface MonthViewProps {
  filter: FilterQuery
  month: string
  days: Days | null
  ahead: Partial<Days> | null
  today: string
  chosen: string | null
  onChoose: (day: string) => void
  onMonth: (month: string) => void
}

const NO_COUNTS = new Map<string, never>()

export function MonthView({ filter, month, days, ahead, today, chosen, onChoose, onMonth }: MonthViewProps) {
  const t = useMessages('calendar')
  const wall = useWallTime()
  const { announce } = useVoice()
  const listed = useRef<HTMLElement>(null)
  const counts = useDayCounts(filter, days)
  const isAsked = chosen !== null && days !== null && chosen >= days.from && chosen <= days.to
  const dates = useOccurrences(filter, isAsked ? { from: chosen, to: chosen } : null)
  const total = dates.data?.pages.reduce((sum, page) => sum + page.items.length, 0)
  const isMore = dates.hasNextPage
  // Nothing stands on the sheet from today on: then the next date is on another.
  const isOver =
    days === null || (counts.data && ![...counts.data.keys()].some((day) => ahead && day >= (ahead.from ?? today)))
  useEffect(() => {
    if (total !== undefined) announce(t(isMore ? 'month.listedMany' : 'month.listed', { count: total }))
  }, [chosen, total, isMore, announce, t])
  return (
    <div className={styles.month}>
      <div>
        <MonthSheet
          month={month}
          today={today}
          chosen={chosen}
          counts={days && !counts.error ? counts.data : NO_COUNTS}
          onChoose={onChoose}
          onMonth={onMonth}
        />
        {counts.error && <ErrorState error={counts.error} onRetry={() => void counts.refetch()} />}
      </div>
      <section
        ref={listed}
        tabIndex={-1}
        className={styles.chosen}
        aria-label={chosen ? wall.day(chosen) : t('month.choose')}
      >
        {chosen ? (
          <Agenda
            dates={dates}
            since={chosen}
            none={<p className={styles.soft}>{t('month.none', { day: wall.day(chosen) })}</p>}
          />
        ) : (
          <p className={styles.soft}>
            {days === null || counts.data?.size === 0
              ? t('none.title', { month: wall.month(month) })
              : t('month.choose')}
          </p>
        )}
        {!chosen && ahead && isOver && (
          <NextDate
            filter={filter}
            days={ahead}
            onChoose={(day) => {
              onChoose(day)
              // The button goes away with its month.
              listed.current?.focus()
            }}
          />
        )}
      </section>
    </div>
  )
}
