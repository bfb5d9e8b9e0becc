import type { MapFeature, MapStack } from '@surgeries/contracts/map'
import type { SurgerySummary } from '@surgeries/contracts/surgeries'
import { useMemo, useState } from 'react'
import { useMessages } from '../../locales/use-messages.ts'
import { mergeNear } from '../../map/pins/merge-near.ts'
import { featureOf, keyOf } from '../../map/pins/pin-order.ts'
import SurgeryMap from '../../map/surgery-map.tsx'
import { viewOf, type Size, type Viewport } from '../../map/viewport.ts'
import { ChosenCard, StackCard } from './chosen-card.tsx'
import type { Finding } from './filters/finding.ts'

const NOTHING: readonly MapFeature[] = []

interface MapHalfProps {
  finding: Finding
  viewport: Viewport
  size: Size
  features: readonly MapFeature[] | undefined
  pointedAt: SurgerySummary | null
  onPoint: (slugs: string[]) => void
  onChange: (part: Partial<Finding>, options?: { replace?: boolean }) => void
}

/** The map and the card of what was chosen on it. */
export default function MapHalf({
  finding,
  viewport,
  size,
  features: given = NOTHING,
  pointedAt,
  onPoint,
  onChange,
}: MapHalfProps) {
  const t = useMessages('finding')
  const [stack, setStack] = useState<MapStack | null>(null)
  const features = useMemo(() => mergeNear(given, viewport.zoom), [given, viewport.zoom])
  const chosen = stack ? keyOf(stack) : finding.selected
  const close = () => {
    const key = chosen
    setStack(null)
    onChange({ selected: null }, { replace: true })
    document.querySelector<HTMLElement>(`[data-key="${key}"]`)?.focus()
  }
  const select = (feature: MapFeature) => {
    setStack(feature.type === 'stack' ? feature : null)
    if (feature.type === 'point')
      onChange({ selected: feature.slug, ...(isNarrow(size) && { at: inTheMiddle(feature) }) })
    if (feature.type === 'stack') onChange({ selected: null }, { replace: true })
    if (feature.type === 'cluster') onChange({ at: closer(feature, size), selected: null })
  }
  // On a phone the card covers the foot of the map: the pin is brought out from under it.
  const inTheMiddle = ({ latitude, longitude }: MapFeature) => ({ latitude, longitude, zoom: viewport.zoom })
  const highlighted = pointedAt && featureOf(features, pointedAt)
  return (
    <>
      <SurgeryMap
        label={t('map.label')}
        viewport={viewport}
        features={features}
        highlighted={highlighted ? keyOf(highlighted) : null}
        selected={chosen}
        onMove={(at) => onChange({ at }, { replace: true })}
        onSelect={select}
        onPoint={(feature) => onPoint(slugsOf(feature))}
      />
      {stack && <StackCard stack={stack} onClose={close} />}
      {!stack && finding.selected && <ChosenCard slug={finding.selected} onClose={close} />}
    </>
  )
}

function closer(
  { bbox: [west, south, east, north], expansionZoom }: Extract<MapFeature, { type: 'cluster' }>,
  size: Size,
): Viewport {
  const fitted = viewOf({ west, south, east, north }, size, { closest: 16 })
  return { ...fitted, zoom: Math.max(fitted.zoom, expansionZoom) }
}

const NARROW = 600

function isNarrow({ width }: Size): boolean {
  return width < NARROW
}

function slugsOf(feature: MapFeature | null): string[] {
  if (feature?.type === 'point') return [feature.slug]
  return feature?.type === 'stack' ? feature.items.map((item) => item.slug) : []
}
