import { useMessages } from '../locales/use-messages.ts'
import { useMap } from 'react-leaflet'
import { MinusIcon, PlusIcon } from '../ui/icons.tsx'
import { MapCorner } from './map-corner.tsx'
import styles from './map.module.css'

export function ZoomButtons() {
  const t = useMessages('common')
  const map = useMap()
  return (
    <MapCorner>
      <button type="button" className={styles.zoom} aria-label={t('map.zoomIn')} onClick={() => map.zoomIn(1)}>
        <PlusIcon />
      </button>
      <button type="button" className={styles.zoom} aria-label={t('map.zoomOut')} onClick={() => map.zoomOut(1)}>
        <MinusIcon />
      </button>
    </MapCorner>
  )
}
