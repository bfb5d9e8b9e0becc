import { useDistance } from '../../../locales/use-distance.ts'
import { useMessages } from '../../../locales/use-messages.ts'
import { useFormat } from '../../../locales/use-format.ts'
import styles from './near.module.css'
import type { Neighbour } from './near-day.ts'

const MOST_NAMED = 3

export function NearWords({ day, neighbours }: { day: string; neighbours: Neighbour[] }) {
  const t = useMessages('listing-form')
  const format = useFormat()
  const distance = useDistance()
  if (neighbours.length === 0) return null
  const more = neighbours.length - MOST_NAMED
  const when = (days: number) => t(`near.when.${WHEN[days] ?? 'same'}`)
  return (
    <ul className={styles.words} aria-label={t('near.about', { day: format.day(`${day}T12:00:00Z`, 'UTC') })}>
      {neighbours.slice(0, MOST_NAMED).map(({ slug, name, daysAfter, distanceKm }) => (
        <li key={slug}>
          {t('near.one', {
            when: when(daysAfter),
            name,
            distance: distance(distanceKm),
          })}
        </li>
      ))}
      {more > 0 && <li>{t('near.more', { count: more })}</li>}
    </ul>
  )
}

const WHEN: Record<number, 'same' | 'dayAfter' | 'twoAfter' | 'dayBefore' | 'twoBefore'> = {
  0: 'same',
  1: 'dayAfter',
  2: 'twoAfter',
  [-1]: 'dayBefore',
  [-2]: 'twoBefore',
}
