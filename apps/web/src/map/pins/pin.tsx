import type { MapFeature } from '@surgeries/contracts/map'
import { runningAmong } from '@surgeries/domain/freshness/together'
import { useMessages } from '../../locales/use-messages.ts'
import { useFormat } from '../../locales/use-format.ts'
import { keyOf } from './pin-order.ts'
import { PinSign, StackSign, TableSign } from './pin-signs.tsx'
import styles from './pins.module.css'

interface PinProps {
  feature: MapFeature
  count: string
  isSelected: boolean
  onPress: () => void
  onPoint: (feature: MapFeature | null) => void
}

const MOST_CHAIRS = 12

export function Pin({ feature, count, isSelected, onPress, onPoint }: PinProps) {
  const label = useLabel(feature, count)
  return (
    <button
      type="button"
      className={`${styles.pin} ${styles[feature.type]}`}
      data-key={keyOf(feature)}
      data-mark={feature.mark}
      aria-label={label}
      aria-pressed={feature.type === 'cluster' ? undefined : isSelected}
      title={feature.type === 'point' ? feature.name : undefined}
      onClick={onPress}
      onMouseEnter={() => onPoint(feature)}
      onMouseLeave={() => onPoint(null)}
      onFocus={() => onPoint(feature)}
      onBlur={() => onPoint(null)}
    >
      <Sign feature={feature} />
      {count && <span className={styles.count}>{count}</span>}
    </button>
  )
}

function Sign({ feature }: { feature: MapFeature }) {
  if (feature.type === 'point') return <PinSign mark={feature.mark} isTown={feature.isTown} />
  if (feature.type === 'stack') return <StackSign mark={feature.mark} isTown={feature.isTown} />
  const chairs = Math.min(MOST_CHAIRS, Math.max(4, feature.count))
  return <TableSign mark={feature.mark} chairs={chairs} taken={runningAmong(feature.marks) / feature.count} />
}

function useLabel(feature: MapFeature, count: string): string {
  const t = useMessages('common')
  const { number } = useFormat()
  if (feature.type === 'point') {
    return t(feature.isTown ? 'map.pins.town' : 'map.pins.point', {
      name: feature.name,
      place: feature.locality,
      mark: t(`mark.${feature.mark}`),
    })
  }
  const kind = feature.type === 'stack' && feature.isTown ? 'townStack' : feature.type
  const running = number(runningAmong(feature.marks))
  return t(`map.pins.${kind}`, { count: feature.count, number: count, near: feature.near, running })
}
