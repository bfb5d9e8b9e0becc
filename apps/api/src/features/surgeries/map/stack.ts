import type { MapFeature } from '@surgeries/contracts/map'
import { markOf } from '@surgeries/domain/freshness'
import { markOfMany } from '@surgeries/domain/freshness/together'
import type { Db } from '../../../db/client.ts'
import type { Filter } from '../filter/filter.ts'
import { listOnPoints } from './query.ts'
import { type Group, townOf } from './group.ts'

export async function stacksOf(db: Db, filter: Filter, groups: readonly Group[], now: Date): Promise<MapFeature[]> {
  if (groups.length === 0) return []
  const points = groups.map(({ south, exactLongitude }) => ({ latitude: south, longitude: exactLongitude }))
  const rows = Map.groupBy(
    await listOnPoints(db, filter, points, now),
    ({ latitude, longitude }) => `${latitude},${longitude}`,
  )
  return groups.map((group) => {
    const { south, exactLongitude, marks } = group
    const id = `${south},${exactLongitude}`
    const here = rows.get(id) ?? []
    const [locality, ...others] = new Set(here.map((row) => row.locality))
    const items = here.map((row) => ({
      slug: row.slug,
      name: row.name,
      mark: markOf(row, now),
      isTown: row.isTown,
    }))
    return {
      type: 'stack' as const,
      id,
      count: items.length,
      latitude: south,
      longitude: exactLongitude,
      near: locality !== undefined && others.length === 0 ? locality : townOf(group),
      mark: markOfMany(marks),
      marks,
      isTown: items.every(({ isTown }) => isTown),
      items,
    }
  })
}
