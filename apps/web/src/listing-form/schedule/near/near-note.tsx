import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/button.tsx'
import type { Line } from '../line.ts'
import { useWeekdayNames } from '../use-calendar-names.ts'
import styles from './near.module.css'
import { nearDay } from './near-day.ts'
import type { NearDates } from './use-near-dates.ts'
import { weekAdvice } from './week-advice.ts'

interface NearNoteProps {
  near: NearDates
  /** The days that are shown. */
  days: string[]
  lines: Line[]
  today: string
  onChange: (index: number, line: Line) => void
}

const NTHS = { 1: 'first', 2: 'second', 3: 'third', 4: 'fourth', [-1]: 'last' } as const

/** How the dates lie between those of the neighbours, and a week that is free. It never stands in the way. */
export function NearNote({ near, days, lines, today, onChange }: NearNoteProps) {
  const { t } = useTranslation('listing-form')
  const weekdays = useWeekdayNames()
  if (near.state === 'unasked') return null
  const clashes = days.filter((day) => nearDay(near.dates, day).length > 0).length
  const [line, ...others] = lines
  const advice = line && others.length === 0 && near.state === 'known' ? weekAdvice(line, today, near) : null
  const week = advice && Object.entries(NTHS).find(([nth]) => Number(nth) === advice.nth)?.[1]
  const words = {
    loading: () => t('near.loading'),
    failed: () => t('near.failed'),
    known: () => (clashes > 0 ? t('near.some', { count: clashes }) : t('near.none')),
  }
  return (
    <div className={styles.note} role="status">
      <p>{words[near.state]()}</p>
      {line && advice && week && (
        <p className={styles.advice}>
          {t(advice.isFree ? 'near.free' : 'near.calmer', {
            week: t(`said.${week}`),
            day: weekdays.find(({ value }) => value === line.weekdays[0])?.label ?? '',
          })}{' '}
          <Button onClick={() => onChange(0, { ...line, nths: [advice.nth] })}>{t('near.use')}</Button>
        </p>
      )}
    </div>
  )
}
