import { TileLayer } from 'react-leaflet'
import { useSite } from '../../api/use-site.ts'
import styles from '../map.module.css'

export function Tiles({ onShown }: { onShown: () => void }) {
  const { tiles } = useSite()
  if (!tiles) return null
  return (
    <TileLayer
      url={tiles.url}
      zIndex={2}
      className={styles.streets ?? ''}
      eventHandlers={{
        tileload: onShown,
        tileerror: (event) => event.tile.remove(),
      }}
    />
  )
}
