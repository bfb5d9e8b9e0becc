import { useId } from 'react'
import { useMessages } from '../../../locales/use-messages.ts'
import { FieldError } from '../../../ui/controls/field.tsx'
import type { Rhythm } from './line.ts'
import styles from '../tap-choice.module.css'

interface RhythmChoiceProps {
  value: Rhythm | 'words' | null
  onChange: (value: Rhythm | 'words') => void
  withWords: boolean
  error?: string | undefined
}

const IN_MONTH = ['first', 'second', 'third', 'fourth', 'last'] as const
const OTHERS = ['weekly', 'fortnightly', 'once'] as const

export function RhythmChoice({ value, onChange, withWords, error }: RhythmChoiceProps) {
  const t = useMessages('listing-form')
  const id = useId()
  const tap = (option: Rhythm | 'words', name?: string) => (
    <label key={option} className={styles.tap}>
      <input type="radio" name={id} aria-label={name} checked={value === option} onChange={() => onChange(option)} />
      <span className={styles.face}>{t(`schedule.${option}`)}</span>
    </label>
  )
  return (
    <fieldset className={styles.group} aria-describedby={error && `${id}e`}>
      <legend className={styles.legend}>{t('schedule.legend')}</legend>
      <p className={styles.part} aria-hidden="true">
        {t('schedule.monthly')}
      </p>
      <div className={styles.taps}>
        {IN_MONTH.map((nth) => tap(nth, t('schedule.monthlyOn', { which: t(`schedule.${nth}`) })))}
      </div>
      <p className={styles.part} aria-hidden="true">
        {t('schedule.or')}
      </p>
      <div className={styles.taps}>
        {OTHERS.map((rhythm) => tap(rhythm))}
        {withWords && tap('words')}
      </div>
      {error && <FieldError id={`${id}e`}>{error}</FieldError>}
    </fieldset>
  )
}
