import { useState } from 'react'
import { useSite } from '../api/use-site.ts'
import { type LetteredPin, LetteredPins, viewOfAll } from './pins/lettered-pins.tsx'
import { MapFrame } from './map-frame.tsx'
import type { Viewport } from './viewport.ts'

interface FewPinsMapProps {
  label: string
  pins: readonly LetteredPin[]
}

export default function FewPinsMap({ label, pins }: FewPinsMapProps) {
  const { tiles } = useSite()
  const places = pins.map(({ letter, latitude, longitude }) => `${letter}${latitude},${longitude}`).join(';')
  const [viewport, setViewport] = useState<Viewport>(() => viewOfAll(pins, tiles !== null))
  const [lastPlaces, setLastPlaces] = useState(places)
  if (places !== lastPlaces) {
    setLastPlaces(places)
    setViewport(viewOfAll(pins, tiles !== null))
  }
  return (
    <MapFrame label={label} viewport={viewport} onMove={setViewport} pins={pins}>
      <LetteredPins pins={pins} label={label} />
    </MapFrame>
  )
}
