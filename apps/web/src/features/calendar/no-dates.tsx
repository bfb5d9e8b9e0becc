import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { useWallTime } from '../../ui/dates/wall-time.ts'
import { EmptyState } from '../../ui/states.tsx'
import { addMonths } from './month.ts'

interface NoDatesProps {
  month: string
  /** Whether only some days are asked for: then perhaps any time would do. */
  isAsked: boolean
  onMonth: (month: string) => void
  onAnyTime: () => void
}

/** A month without a date: the next one may have some. */
export function NoDates({ month, isAsked, onMonth, onAnyTime }: NoDatesProps) {
  const { t } = useTranslation('calendar')
  const wall = useWallTime()
  const next = addMonths(month, 1)
  return (
    <EmptyState
      title={t('none.title', { month: wall.month(month) })}
      actions={
        <>
          {isAsked && <Button onClick={onAnyTime}>{t('none.anyTime')}</Button>}
          <Button onClick={() => onMonth(next)}>{t('bar.to', { month: wall.month(next) })}</Button>
        </>
      }
    >
      {t('none.text')}
    </EmptyState>
  )
}
