import { boxHolds } from '@surgeries/domain/geo'
import type { MapFeature } from '@surgeries/contracts/map'

const ROW = 90

export function keyOf(feature: MapFeature): string {
  return feature.type === 'point' ? feature.slug : `${feature.type}-${feature.id}`
}

export function inReadingOrder<T extends { x: number; y: number }>(places: readonly T[]): T[] {
  const row = ({ y }: T) => Math.floor(y / ROW)
  return places.toSorted((a, b) => row(a) - row(b) || a.x - b.x || a.y - b.y)
}

export function featureOf(
  features: readonly MapFeature[],
  surgery: { slug: string; latitude: number; longitude: number },
): MapFeature | null {
  const own = features.find(
    (feature) =>
      (feature.type === 'point' && feature.slug === surgery.slug) ||
      (feature.type === 'stack' && feature.items.some((item) => item.slug === surgery.slug)),
  )
  return own ?? nearestCluster(features, surgery)
}

function nearestCluster(
  features: readonly MapFeature[],
  { latitude, longitude }: { latitude: number; longitude: number },
) {
  const around = features.filter((feature) => {
    if (feature.type !== 'cluster') return false
    const [west, south, east, north] = feature.bbox
    return boxHolds({ west, south, east, north }, { latitude, longitude })
  })
  const distance = (feature: MapFeature) => Math.hypot(feature.latitude - latitude, feature.longitude - longitude)
  return around.toSorted((a, b) => distance(a) - distance(b))[0] ?? null
}
