import type { DateEffects as Effects } from '@surgeries/contracts/effects'
import { useMessages } from '../../locales/use-messages.ts'
import { EffectPart } from './effect-part.tsx'
import styles from './effects.module.css'
import { useEffectWords } from './use-effect-words.ts'

export function concernsDates({ moved, elsewhere, lost, asExtra }: Effects): boolean {
  return moved.total + elsewhere.total + lost.total + asExtra.length > 0
}

export function DateEffects({ effects, act = 'change' }: { effects: Effects; act?: 'change' | 'hide' | 'restore' }) {
  const t = useMessages('effects')
  const { words, before } = useEffectWords(effects)
  const { moved, elsewhere, lost, gained, kept, people, asExtra } = effects
  const isNothing = moved.total + elsewhere.total + lost.total + gained.total + asExtra.length === 0
  if (isNothing) return <p>{t('nothing')}</p>
  const withAddress = elsewhere.dates.some(({ hasNewAddress }) => hasNewAddress)
  const isConcerning = concernsDates(effects) || act === 'restore'
  return (
    <div className={styles.effects}>
      {isConcerning && <p className={styles.people}>{people === 0 ? t('nobody') : t('people', { count: people })}</p>}
      <EffectPart title={t(act === 'hide' ? 'hidden' : 'lost', { count: lost.total })} part={lost} words={before} />
      <EffectPart
        title={t('moved', { count: moved.total })}
        part={moved}
        words={(date) => `${before(date.from)} → ${words(date)}`}
      />
      <EffectPart
        title={t(withAddress ? 'elsewhere' : 'pin', { count: elsewhere.total })}
        part={elsewhere}
        words={words}
      />
      <EffectPart
        title={t(act === 'restore' ? 'shown' : 'gained', { count: gained.total })}
        part={gained}
        words={words}
      />
      {kept > 0 && <p className={styles.soft}>{t('kept', { count: kept })}</p>}
    </div>
  )
}
