import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { useMessages } from '../../locales/use-messages.ts'
import { useFormat } from '../../locales/use-format.ts'
import { useWallTime } from '../../ui/dates/wall-time.ts'
import { DayCell, type DayCount } from './day-cell.tsx'
import { firstWeekday } from './first-weekday.ts'
import { monthOfDay, sameDayIn, weeksOf } from './month.ts'
import styles from './month-sheet.module.css'
import { nextDay } from './next-day.ts'

interface MonthSheetProps {
  month: string
  today: string
  chosen: string | null
  counts: ReadonlyMap<string, DayCount> | undefined
  onChoose: (day: string) => void
  onMonth: (month: string) => void
}

export function MonthSheet({ month, today, chosen, counts, onChoose, onMonth }: MonthSheetProps) {
  const t = useMessages('calendar')
  const { language } = useFormat()
  const wall = useWallTime()
  const sheet = useRef<HTMLTableElement>(null)
  const [cursor, setCursor] = useState(chosen ?? today)
  const led = useRef<string | null>(null)
  const stand = monthOfDay(cursor) === month ? cursor : sameDayIn(month, chosen ?? cursor)
  const firstDay = firstWeekday(language)
  const weeks = weeksOf(month, firstDay)
  useEffect(() => {
    if (led.current !== stand) return
    led.current = null
    sheet.current?.querySelector<HTMLElement>(`[data-day="${stand}"]`)?.focus()
  })
  const move = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const next = nextDay(event.key, stand, firstDay)
    if (!next) return
    event.preventDefault()
    led.current = next
    setCursor(next)
    if (monthOfDay(next) !== month) onMonth(monthOfDay(next))
  }
  return (
    // A sheet of days is a grid that is walked through with the arrow keys.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role
    <table ref={sheet} className={styles.sheet} role="grid" aria-busy={!counts} onKeyDown={move}>
      <caption className="visually-hidden">{t('month.caption', { month: wall.month(month) })}</caption>
      <thead>
        <tr>
          {weeks[1]?.map((day) => (
            <th key={day} scope="col" abbr={wall.weekday(day ?? '')}>
              <span aria-hidden="true">{wall.weekday(day ?? '', 'short')}</span>
              <span className="visually-hidden">{wall.weekday(day ?? '')}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week, index) => (
          <tr key={`${month}-${index}`}>
            {week.map((day, column) =>
              day ? (
                <DayCell
                  key={day}
                  day={day}
                  count={counts?.get(day)}
                  isToday={day === today}
                  isChosen={day === chosen}
                  isStop={day === stand}
                  onChoose={() => {
                    setCursor(day)
                    onChoose(day)
                  }}
                />
              ) : (
                // No day is there, so there is nothing to name.
                // oxlint-disable-next-line jsx-a11y/control-has-associated-label
                <td key={column} className={styles.other} />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
