import { useMessages } from '../../locales/use-messages.ts'
import { useFormat } from '../../locales/use-format.ts'
import { useWallTime } from '../../ui/dates/wall-time.ts'
import styles from './month-sheet.module.css'

export interface DayCount {
  count: number
  cancelled: number
}

interface DayCellProps {
  day: string
  count: DayCount | undefined
  isToday: boolean
  isChosen: boolean
  isStop: boolean
  onChoose: () => void
}

/** There is little room on a phone for the dates of the whole world. */
const SHORT = { notation: 'compact' } as const

export function DayCell({ day, count, isToday, isChosen, isStop, onChoose }: DayCellProps) {
  const t = useMessages('calendar')
  const { number } = useFormat()
  const wall = useWallTime()
  const on = count?.count ?? 0
  const off = count?.cancelled ?? 0
  const words = [
    wall.day(day),
    isToday && t('month.today'),
    on > 0 || off === 0 ? t('month.dates', { count: on }) : null,
    off > 0 && t('month.cancelled', { count: off }),
  ]
  return (
    // Its words are within the button.
    // oxlint-disable-next-line jsx-a11y/control-has-associated-label
    <td className={styles.day}>
      <button
        type="button"
        data-day={day}
        data-busy={on > 0 || undefined}
        tabIndex={isStop ? 0 : -1}
        aria-pressed={isChosen}
        aria-current={isToday ? 'date' : undefined}
        onClick={onChoose}
      >
        <span className="visually-hidden">{words.filter(Boolean).join(', ')}</span>
        <span className={styles.number} aria-hidden="true">
          {number(Number(day.slice(8)))}
        </span>
        <span className={styles.count} aria-hidden="true">
          {on > 0 && <span className={styles.on}>{number(on, SHORT)}</span>}
          {off > 0 && <s className={styles.off}>{number(off, SHORT)}</s>}
        </span>
      </button>
    </td>
  )
}
