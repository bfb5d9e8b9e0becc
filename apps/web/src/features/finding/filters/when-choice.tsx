import { NAMED_DAYS } from '@surgeries/domain/dates/named-days'
import { useEffect, useRef, useState } from 'react'
import { useMessages } from '../../../locales/use-messages.ts'
import { DateRange } from '../../../ui/dates/date-range.tsx'
import { rangeOf, type DateWish } from './date-wish.ts'
import styles from './when-choice.module.css'

interface WhenChoiceProps {
  wish: DateWish | null
  onChange: (wish: DateWish | null) => void
}

export function WhenChoice({ wish, onChange }: WhenChoiceProps) {
  const t = useMessages('finding')
  const range = typeof wish === 'object' ? wish : null
  const [isChoosing, setIsChoosing] = useState(false)
  const choose = (next: DateWish | null) => {
    setIsChoosing(false)
    onChange(next)
  }
  const showsRange = isChoosing || range !== null
  const row = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // On a phone the row runs past the edge: what is on stands where it is seen.
    const on = row.current?.querySelector<HTMLElement>('[aria-pressed="true"]')
    if (row.current && on) row.current.scrollLeft = on.offsetLeft - (row.current.clientWidth - on.offsetWidth) / 2
  }, [wish, showsRange])
  return (
    <div className={styles.when}>
      <div ref={row} className={styles.row} role="group" aria-label={t('when.label')}>
        <button type="button" aria-pressed={wish === null && !isChoosing} onClick={() => choose(null)}>
          {t('when.any')}
        </button>
        {NAMED_DAYS.map((when) => (
          <button key={when} type="button" aria-pressed={wish === when && !isChoosing} onClick={() => choose(when)}>
            {t(`when.${when}`)}
          </button>
        ))}
        <button type="button" aria-expanded={showsRange} aria-pressed={showsRange} onClick={() => setIsChoosing(true)}>
          {t('when.range')}
        </button>
      </div>
      {showsRange && (
        <DateRange
          from={range?.from ?? null}
          to={range?.to ?? null}
          onChange={(from, to) => onChange(rangeOf(from, to))}
        />
      )}
    </div>
  )
}
