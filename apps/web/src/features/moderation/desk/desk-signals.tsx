import type { Desk } from '@surgeries/contracts/moderation'
import { LISTING_FIELDS } from '@surgeries/domain/listing-fields'
import type { Signal } from '@surgeries/domain/moderation'
import { useMessages } from '../../../locales/use-messages.ts'
import styles from './desk.module.css'
import { PinApart } from './pin-apart.tsx'
import { SignalBadge } from '../signal-badge.tsx'

export function DeskSignals({ desk }: { desk: Desk }) {
  const t = useMessages('moderation')
  const signals = [...new Set(desk.signals.map(({ signal }) => signal))]
  if (signals.length === 0) return null
  return (
    <section className={styles.section} aria-labelledby="signals">
      <h2 id="signals">{t('signals.title')}</h2>
      <ul className={styles.signals}>
        {signals.map((signal) => (
          <li key={signal}>
            <SignalBadge signal={signal} />
            <p>
              {t(`signalWhy.${signal}`)} {signal === 'pin_offshore' && <IslandAnswer desk={desk} />}
              {signal === 'pin_apart' ? <PinApart content={desk.content} /> : <About desk={desk} signal={signal} />}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function IslandAnswer({ desk }: { desk: Desk }) {
  const t = useMessages('moderation')
  return <strong>{desk.saysIsland ? t('signals.island') : t('signals.noAnswer')} </strong>
}

function About({ desk, signal }: { desk: Desk; signal: Signal }) {
  const t = useMessages('moderation')
  const abouts = desk.signals.flatMap((note) => (note.signal === signal && note.about ? [note.about] : []))
  if (abouts.length === 0) return null
  const words = abouts.map((about) => {
    const field = LISTING_FIELDS.find((one) => one === about)
    return field ? t(`field.${field}`) : (desk.lookalikes.find(({ slug }) => slug === about)?.name ?? about)
  })
  return <strong>{t('signals.about', { about: words.join(', ') })}</strong>
}
