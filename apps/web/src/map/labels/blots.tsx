import type { Place } from '@surgeries/contracts/places'
import { MapPane } from '../map-pane.tsx'
import styles from '../map.module.css'
import { useProjection } from '../use-projection.ts'

const EARTH_METRES = 40_075_017
/** A town of a million is some nine kilometres from its middle to its edge. */
const METRES_PER_ROOT = 9

export function Blots({ towns, zoom }: { towns: readonly Place[]; zoom: number }) {
  const project = useProjection()
  return (
    <MapPane name="blots" order={250}>
      <div aria-hidden="true" className={styles.blots}>
        {towns.map((town) => {
          const { x, y } = project(town)
          const radius = Math.max(2.5, radiusOf(town, zoom))
          return (
            <span
              key={town.id}
              className={`${styles.blot} leaflet-zoom-animated`}
              style={{
                width: 2 * radius,
                height: 2 * radius,
                transform: `translate3d(${x - radius}px, ${y - radius}px, 0)`,
              }}
            />
          )
        })}
      </div>
    </MapPane>
  )
}

function radiusOf({ population, latitude }: Place, zoom: number): number {
  const metresPerPixel = (EARTH_METRES * Math.cos((latitude * Math.PI) / 180)) / (256 * 2 ** zoom)
  return (METRES_PER_ROOT * Math.sqrt(population)) / metresPerPixel
}
