import { toMercator } from '@surgeries/domain/geo/mercator'
import Supercluster from 'supercluster'
import { addTo, type Group } from './group.ts'

const TILE_PIXELS = 256
const RADIUS_PIXELS = 60
/** Closer in than this, every pin is drawn for itself. */
export const LAST_CLUSTERED_ZOOM = 16

export function clusterAt(groups: readonly Group[], zoom: number): Group[] {
  const index = new Supercluster<Group, Group>({
    minZoom: zoom,
    maxZoom: zoom,
    radius: RADIUS_PIXELS,
    extent: TILE_PIXELS,
    map: (group) => ({ ...group }),
    reduce: addTo,
  })
  index.load(
    groups.map((group) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [group.longitudes / group.count, group.latitudes / group.count] },
      properties: group,
    })),
  )
  return index.getClusters([-180, -90, 180, 90], zoom).map(({ properties }) => properties)
}

export function expansionZoomOf({ west, south, east, north }: Group): number {
  const span = Math.max((east - west) / 360, mercatorY(south) - mercatorY(north))
  const zoom = Math.ceil(Math.log2((2 * RADIUS_PIXELS) / (TILE_PIXELS * span)))
  return Math.min(LAST_CLUSTERED_ZOOM + 1, Math.max(0, zoom))
}

function mercatorY(latitude: number): number {
  return toMercator({ latitude, longitude: 0 }).y
}
