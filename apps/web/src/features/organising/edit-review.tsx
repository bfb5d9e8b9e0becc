import type { DateEffects as Effects } from '@surgeries/contracts/effects'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { DateEffects } from '../../ui/effects/date-effects.tsx'
import { KeepMoved } from '../../ui/effects/keep-moved.tsx'
import styles from './organising.module.css'

interface EditReviewProps {
  effects: Effects
  keepsMoved: boolean
  onKeep: (keepsMoved: boolean) => void
}

/** Which dates and how many people a change concerns, between the form and the button that sends it. */
export function EditReview({ effects, keepsMoved, onKeep }: EditReviewProps) {
  const { t } = useTranslation('effects')
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <section className={styles.card} aria-labelledby="effects">
      <h2 id="effects" ref={heading} tabIndex={-1}>
        {t('titleSend')}
      </h2>
      <p>{t('text')}</p>
      <DateEffects effects={effects} />
      <KeepMoved effects={effects} isKept={keepsMoved} onChange={onKeep} />
    </section>
  )
}
