import type { Place } from '@surgeries/contracts/places'
import type { Point } from '@surgeries/domain/geo'
import { useMemo } from 'react'
import { withoutCollisions, type Label } from './label-layout.ts'
import styles from '../map.module.css'
import { MapPane } from '../map-pane.tsx'
import type { Size } from '../viewport.ts'
import { useLabels } from './use-labels.ts'
import { useProjection } from '../use-projection.ts'
import { useRoom } from './use-room.ts'

const TEXT_HEIGHT = 18
const SIZES: Record<Label['kind'], string> = { country: '700 13px', city: '700 14px', town: '400 13px' }

export interface PinSpot extends Point {
  type?: 'point' | 'cluster' | 'stack'
}

interface LabelsProps {
  zoom: number
  size: Size
  towns: readonly Place[]
  pins: readonly PinSpot[]
}

/** The names of countries and towns. They are for the eye: a screen reader has the list. */
export function Labels({ zoom, size, towns, pins }: LabelsProps) {
  const names = useLabels(zoom, towns)
  const project = useProjection()
  const room = useRoom(size)
  const labels = useMemo(() => {
    const placed = names.map(({ place, ...name }) => ({
      ...name,
      ...project(place),
      width: widthOf(name.text, name.kind),
      height: TEXT_HEIGHT,
    }))
    return withoutCollisions(
      placed,
      pins.map((pin) => ({ ...project(pin), isRound: pin.type !== undefined && pin.type !== 'point' })),
      room,
    )
  }, [names, project, pins, room])
  return (
    <MapPane name="labels" order={450}>
      <div aria-hidden="true" className={styles.labels}>
        {labels.map(({ key, text, kind, x, y }) => (
          <span
            key={key}
            className={`${styles.label} leaflet-zoom-animated`}
            data-kind={kind}
            style={{ transform: `translate3d(${x}px, ${y}px, 0) translate(-50%, -50%)` }}
          >
            {text}
          </span>
        ))}
      </div>
    </MapPane>
  )
}

let ruler: CanvasRenderingContext2D | null = null

function widthOf(text: string, kind: Label['kind']): number {
  ruler ??= document.createElement('canvas').getContext('2d')
  if (!ruler) return text.length * 8
  ruler.font = `${SIZES[kind]} 'Atkinson Hyperlegible', 'Noto Sans Devanagari', sans-serif`
  return ruler.measureText(kind === 'country' ? text.toUpperCase() : text).width * (kind === 'country' ? 1.12 : 1)
}
