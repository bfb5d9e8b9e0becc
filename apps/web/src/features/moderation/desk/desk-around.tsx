import type { Desk } from '@surgeries/contracts/moderation'
import { useState } from 'react'
import { useFormat } from '../../../locales/use-format.ts'
import { useMessages } from '../../../locales/use-messages.ts'
import type { LetteredPin } from '../../../map/pins/lettered-pins.tsx'
import { Comparison } from '../differences/comparison.tsx'
import styles from './desk.module.css'
import { OtherSurgery } from './other-surgery.tsx'
import { PinsMap } from '../differences/pins-map.tsx'
import { Twins } from './twins.tsx'

export function DeskAround({ desk }: { desk: Desk }) {
  const t = useMessages('moderation')
  const { number } = useFormat()
  const [compared, setCompared] = useState<string | null>(null)
  const likely = desk.lookalikes.map(({ slug }) => slug)
  const others = [...desk.lookalikes, ...desk.neighbours.filter(({ slug }) => !likely.includes(slug))]
  const lettered = others.map((surgery, index) => ({ surgery, letter: number(index + 1) }))
  const opened = others.find(({ slug }) => slug === compared)
  const toggle = (slug: string) => setCompared(compared === slug ? null : slug)
  const group = (title: 'lookalikes' | 'neighbours', isLikely: boolean) => {
    const shown = lettered.filter(({ surgery }) => likely.includes(surgery.slug) === isLikely)
    return shown.length > 0 && <Group title={t(`desk.${title}`)} shown={shown} compared={compared} onCompare={toggle} />
  }
  return (
    <section className={styles.section} aria-labelledby="around">
      <h2 id="around">{t('desk.around')}</h2>
      <PinsMap
        label={t('desk.aroundMap')}
        pins={[
          pinOf(desk, t('desk.proposedPin')),
          ...lettered.map((other) => ({
            ...pinOfOther(other),
            isFar: likely.length > 0 && !likely.includes(other.surgery.slug),
          })),
        ]}
      />
      <Twins twins={desk.twins} />
      {others.length === 0 && <p className={styles.soft}>{t('desk.aroundNone')}</p>}
      {group('lookalikes', true)}
      {group('neighbours', false)}
      {opened && <Comparison key={opened.slug} desk={desk} other={opened} onClose={() => setCompared(null)} />}
    </section>
  )
}

interface GroupProps {
  title: string
  shown: Lettered[]
  compared: string | null
  onCompare: (slug: string) => void
}

function Group({ title, shown, compared, onCompare }: GroupProps) {
  return (
    <>
      <h3>{title}</h3>
      <ul className={styles.others}>
        {shown.map(({ surgery, letter }) => (
          <OtherSurgery
            key={surgery.slug}
            surgery={surgery}
            letter={letter}
            isCompared={compared === surgery.slug}
            onCompare={() => onCompare(surgery.slug)}
          />
        ))}
      </ul>
    </>
  )
}

interface Lettered {
  surgery: Desk['neighbours'][number]
  letter: string
}

function pinOf({ content: { latitude, longitude, name } }: Desk, words: string): LetteredPin {
  return { letter: '★', label: `${words}: ${name}`, look: 'main', latitude, longitude }
}

function pinOfOther({ surgery: { name, latitude, longitude }, letter }: Lettered): LetteredPin {
  return { letter, label: name, look: 'other', latitude, longitude }
}
