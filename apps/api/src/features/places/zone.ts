import { isNullIsland, type Point } from '@surgeries/domain/geo'

/** So many blocks of polygons stay in memory; the library's own cache would grow to all of them. */
const MOST_BLOCKS = 16
/** The polygons stop short of the antimeridian. */
const EASTERNMOST = 179.999

/** The IANA zones whose polygons hold a point; at sea the nautical ones, such as Etc/GMT+2. Read when first asked for. */
export async function findZones({ latitude, longitude }: Point): Promise<string[]> {
  const { find } = await (polygons ??= loadPolygons())
  return find(latitude, Math.max(-EASTERNMOST, Math.min(EASTERNMOST, longitude)))
}

/** Whether a point is within some 22 km of land that belongs to somebody: the polygons of zones hold territorial waters. */
export async function isInTerritorialWaters(point: Point): Promise<boolean> {
  if (isNullIsland(point)) return false
  return (await findZones(point)).some((zone) => !zone.startsWith('Etc/'))
}

let polygons: ReturnType<typeof loadPolygons> | undefined

async function loadPolygons() {
  const geoTz = await import('geo-tz/all')
  geoTz.setCache({ store: leastRecentlyUsed(MOST_BLOCKS) })
  return geoTz
}

function leastRecentlyUsed(most: number) {
  const kept = new Map<string, unknown>()
  const set = (key: string, value: unknown) => {
    kept.delete(key)
    kept.set(key, value)
    const [oldest] = kept.keys()
    if (kept.size > most && oldest !== undefined) kept.delete(oldest)
  }
  return {
    get(key: string): unknown {
      const value = kept.get(key)
      if (value !== undefined) set(key, value)
      return value
    },
    set,
  }
}
