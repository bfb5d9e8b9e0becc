import type { DateEffects as Effects } from '@surgeries/contracts/effects'
import { useEffect, useRef } from 'react'
import { useMessages } from '../../locales/use-messages.ts'
import { DateEffects } from './date-effects.tsx'
import styles from './effects.module.css'
import { KeepMoved } from './keep-moved.tsx'

interface EffectsReviewProps {
  effects: Effects
  keepsMoved: boolean
  onKeep?: (keepsMoved: boolean) => void
}

export function EffectsReview({ effects, keepsMoved, onKeep }: EffectsReviewProps) {
  const t = useMessages('effects')
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <section className={styles.review} aria-labelledby="effects">
      <h2 id="effects" ref={heading} tabIndex={-1}>
        {t(onKeep ? 'titleSend' : 'title')}
      </h2>
      {onKeep && <p>{t('text')}</p>}
      <DateEffects effects={effects} />
      <KeepMoved effects={effects} isKept={keepsMoved} {...(onKeep && { onChange: onKeep })} />
    </section>
  )
}
