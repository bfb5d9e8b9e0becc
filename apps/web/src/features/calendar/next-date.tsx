import type { Days } from '@surgeries/domain/dates/named-days'
import { useMessages } from '../../locales/use-messages.ts'
import { Button } from '../../ui/button.tsx'
import { useWallTime } from '../../ui/dates/wall-time.ts'
import { useFirstDate, type FilterQuery } from './use-occurrences.ts'

interface NextDateProps {
  filter: FilterQuery
  /** The days that are asked for from this month on. */
  days: Partial<Days>
  onChoose: (day: string) => void
}

/** Nothing ahead on this sheet: leads on to the day that comes next, months away perhaps. */
export function NextDate({ filter, days, onChoose }: NextDateProps) {
  const t = useMessages('calendar')
  const wall = useWallTime()
  const day = useFirstDate(filter, days)?.localStart.slice(0, 10)
  if (!day) return null
  return (
    <p>
      <Button onClick={() => onChoose(day)}>{t('none.next', { day: wall.day(day) })}</Button>
    </p>
  )
}
