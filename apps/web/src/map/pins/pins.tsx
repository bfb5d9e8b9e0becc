import type { MapFeature } from '@surgeries/contracts/map'
import { useMessages } from '../../locales/use-messages.ts'
import { useFormat } from '../../locales/use-format.ts'
import { MapPane } from '../map-pane.tsx'
import { Pin } from './pin.tsx'
import { inReadingOrder, keyOf } from './pin-order.ts'
import styles from './pins.module.css'
import { usePinFocus } from './use-pin-focus.ts'
import { useProjection } from '../use-projection.ts'

export interface PinsProps {
  features: readonly MapFeature[]
  highlighted: string | null
  selected: string | null
  onSelect: (feature: MapFeature) => void
  onPoint: (feature: MapFeature | null) => void
}

export function Pins({ features, highlighted, selected, onSelect, onPoint }: PinsProps) {
  const t = useMessages('common')
  const { number } = useFormat()
  const project = useProjection()
  const { list, follow } = usePinFocus(features)
  const placed = inReadingOrder(features.map((feature) => ({ feature, ...project(feature) })))
  return (
    <MapPane name="pins" order={610}>
      <ul ref={list} className={styles.pins} aria-label={t('map.pins.label')}>
        {placed.map(({ feature, x, y }) => {
          const key = keyOf(feature)
          const isLoud = key === highlighted || key === selected
          return (
            <li
              key={key}
              className={`${styles.place} leaflet-zoom-animated`}
              data-loud={isLoud || undefined}
              style={{ transform: `translate3d(${x}px, ${y}px, 0)` }}
            >
              <Pin
                feature={feature}
                count={feature.type === 'point' ? '' : number(feature.count)}
                isSelected={key === selected}
                onPoint={onPoint}
                onPress={() => {
                  follow(feature)
                  onSelect(feature)
                }}
              />
            </li>
          )
        })}
      </ul>
    </MapPane>
  )
}
