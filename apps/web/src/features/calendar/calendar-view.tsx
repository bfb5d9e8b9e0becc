import type { Days } from '@surgeries/domain/dates/named-days'
import type { ReactNode } from 'react'
import { useMessages } from '../../locales/use-messages.ts'
import { PageHeading } from '../../ui/page.tsx'
import { Region } from '../../ui/feedback/region.tsx'
import { Agenda } from './agenda.tsx'
import { CalendarBar } from './calendar-bar.tsx'
import styles from './calendar-view.module.css'
import { daysFrom, daysShown } from './days-shown.ts'
import { MonthView } from './month-view.tsx'
import { monthOfDay } from './month.ts'
import { NoDates } from './no-dates.tsx'
import { useOccurrences, type FilterQuery } from './use-occurrences.ts'
import { useSheet } from './use-sheet.ts'

interface CalendarViewProps {
  filter: FilterQuery
  asked: Partial<Days>
  toMap: ReactNode
  tools: ReactNode
  foot: ReactNode
  onAnyTime: () => void
}

export function CalendarView({ filter, asked, toMap, tools, foot, onAnyTime }: CalendarViewProps) {
  const t = useMessages('calendar')
  const { month, view, day, today, change } = useSheet(asked)
  const days = daysShown(month, asked)
  const ahead = daysFrom(month, asked, today)
  const dates = useOccurrences(filter, view === 'month' ? days : ahead)
  const toMonth = (next: string) => change({ month: next, day: null }, true)
  const none = <NoDates onAnyTime={asked.from || asked.to ? onAnyTime : null} />
  return (
    <div className={styles.view}>
      <header className={styles.head}>
        <PageHeading>{t('title')}</PageHeading>
        {toMap}
      </header>
      <div className={styles.tools}>{tools}</div>
      <CalendarBar
        month={month}
        view={view}
        today={today}
        onMonth={toMonth}
        onView={(next) => change({ view: next }, true)}
      />
      {view === 'month' && (
        <Region>
          <MonthView
            filter={filter}
            month={month}
            days={days}
            ahead={ahead}
            today={today}
            chosen={day}
            onChoose={(chosen) => change({ month: monthOfDay(chosen), day: chosen }, true)}
            onMonth={toMonth}
          />
        </Region>
      )}
      <div className={view === 'month' ? styles.paperOnly : undefined}>
        <Agenda dates={dates} none={none} />
      </div>
      <p className={styles.address}>{t('printed', { address: location.href })}</p>
      <div className={styles.foot}>{foot}</div>
    </div>
  )
}
