import type { Days } from '@surgeries/domain/dates/named-days'
import { useMessages } from '../../locales/use-messages.ts'
import { Button } from '../../ui/controls/button.tsx'
import { useWallTime } from '../../ui/dates/wall-time.ts'
import { useFirstDate, type FilterQuery } from './use-occurrences.ts'

interface NextDateProps {
  filter: FilterQuery
  days: Partial<Days>
  onChoose: (day: string) => void
}

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
