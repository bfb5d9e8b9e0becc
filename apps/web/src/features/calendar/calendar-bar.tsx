import { ChevronLeft, ChevronRight, Printer } from 'lucide-react'
import { useMessages } from '../../locales/use-messages.ts'
import { Button } from '../../ui/controls/button.tsx'
import { useWallTime } from '../../ui/dates/wall-time.ts'
import { sign } from '../../ui/icons.ts'
import { Segments } from '../../ui/controls/segments.tsx'
import styles from './calendar-view.module.css'
import { addMonths, monthOfDay } from './month.ts'
import { VIEWS, type View } from './use-sheet.ts'

interface CalendarBarProps {
  month: string
  view: View
  today: string
  onMonth: (month: string) => void
  onView: (view: View) => void
}

export function CalendarBar({ month, view, today, onMonth, onView }: CalendarBarProps) {
  const t = useMessages('calendar')
  const wall = useWallTime()
  const step = (count: number) => addMonths(month, count)
  const isNow = month === monthOfDay(today)
  const from = isNow ? t('bar.fromToday') : t('bar.from', { month: wall.month(month) })
  const heading = view === 'month' ? wall.month(month) : from
  return (
    <div className={styles.bar}>
      <div className={styles.months}>
        <Button
          look="icon"
          icon={<ChevronLeft {...sign} />}
          aria-label={t('bar.to', { month: wall.month(step(-1)) })}
          onClick={() => onMonth(step(-1))}
        />
        <h2 className={styles.month} aria-live="polite">
          {heading}
        </h2>
        <Button
          look="icon"
          icon={<ChevronRight {...sign} />}
          aria-label={t('bar.to', { month: wall.month(step(1)) })}
          onClick={() => onMonth(step(1))}
        />
        {!isNow && (
          <Button look="quiet" onClick={() => onMonth(monthOfDay(today))}>
            {t('bar.today')}
          </Button>
        )}
      </div>
      <div className={styles.views}>
        <Segments
          label={t('bar.views')}
          options={VIEWS.map((value) => ({ value, label: t(`bar.${value}`) }))}
          chosen={view}
          onChoose={onView}
        />
        <Button look="icon" icon={<Printer {...sign} />} aria-label={t('bar.print')} onClick={() => print()} />
      </div>
    </div>
  )
}
