import { MapFrame } from './map-frame.tsx'
import { Pins, type PinsProps } from './pins/pins.tsx'
import type { Viewport } from './viewport.ts'

interface SurgeryMapProps extends PinsProps {
  label: string
  viewport: Viewport
  onMove: (viewport: Viewport) => void
}

export default function SurgeryMap({ label, viewport, onMove, ...pins }: SurgeryMapProps) {
  return (
    <MapFrame label={label} viewport={viewport} onMove={onMove} pins={pins.features}>
      <Pins {...pins} />
    </MapFrame>
  )
}
