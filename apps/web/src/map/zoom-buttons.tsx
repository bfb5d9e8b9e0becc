import { Minus, Plus } from 'lucide-react'
import { useMessages } from '../locales/use-messages.ts'
import { useMap } from 'react-leaflet'
import { sign } from '../ui/icons.ts'
import { MapCorner } from './map-corner.tsx'
import styles from './map.module.css'

export function ZoomButtons() {
  const t = useMessages('common')
  const map = useMap()
  return (
    <MapCorner>
      <button type="button" className={styles.zoom} aria-label={t('map.zoomIn')} onClick={() => map.zoomIn(1)}>
        <Plus {...sign} />
      </button>
      <button type="button" className={styles.zoom} aria-label={t('map.zoomOut')} onClick={() => map.zoomOut(1)}>
        <Minus {...sign} />
      </button>
    </MapCorner>
  )
}
