import { boxHolds } from '@surgeries/domain/geo'
import type { MapFeature } from '@surgeries/contracts/map'
import { useEffect, useRef } from 'react'
import { useMessages } from '../../locales/use-messages.ts'
import { useVoice } from '../../ui/feedback/announcer.tsx'
import { keyOf } from './pin-order.ts'

/**
 * When a cluster is opened, it is gone after the zoom. The focus then goes to the first pin that came out of it, and
 * a screen reader hears how many there are now.
 */
export function usePinFocus(features: readonly MapFeature[]) {
  const t = useMessages('common')
  const { announce } = useVoice()
  const list = useRef<HTMLUListElement>(null)
  const opened = useRef<Extract<MapFeature, { type: 'cluster' }> | null>(null)
  useEffect(() => {
    const cluster = opened.current
    if (!cluster || features.some((feature) => keyOf(feature) === keyOf(cluster))) return
    opened.current = null
    const inside = new Set(features.filter((feature) => isWithin(feature, cluster.bbox)).map(keyOf))
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])]
    const first = buttons.find((button) => inside.has(button.dataset['key'] ?? ''))
    // Only whoever had the focus on the cluster is led on; a mouse elsewhere is left alone.
    if (isLost(document.activeElement)) first?.focus({ preventScroll: true })
    announce(t('map.pins.opened', { count: inside.size, near: cluster.near }))
  }, [features, announce, t])
  const follow = (feature: MapFeature) => {
    if (feature.type === 'cluster') opened.current = feature
  }
  return { list, follow }
}

function isLost(active: Element | null): boolean {
  return active === null || active === document.body
}

function isWithin(
  { latitude, longitude }: MapFeature,
  [west, south, east, north]: [number, number, number, number],
): boolean {
  const slack = 0.01
  const box = { west: west - slack, south: south - slack, east: east + slack, north: north + slack }
  return boxHolds(box, { latitude, longitude })
}
