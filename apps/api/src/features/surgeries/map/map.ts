import { markTurnsAt } from '@surgeries/domain/freshness'
import { markOfMany } from '@surgeries/domain/freshness/together'
import { type BoundingBox, wrapLongitude } from '@surgeries/domain/geo'
import type { MapFeature } from '@surgeries/contracts/map'
import type { Db } from '../../../db/client.ts'
import type { Filter } from '../filter/filter.ts'
import { clusterAt, expansionZoomOf, LAST_CLUSTERED_ZOOM } from './cluster.ts'
import { type Group, groupsOf, townOf } from './group.ts'
import { stacksOf } from './stack.ts'
import { foldIntoCells } from './query.ts'

const MOST_CELLS = 6000

/**
 * What a map draws for a view. Postgres folds any number of surgeries into the cells of a grid, so that only as many
 * rows as a screen can show are ever read; near cells are then drawn together.
 */
export async function readMap(
  db: Db,
  filter: Filter,
  zoom: number,
  now: Date,
): Promise<{ features: MapFeature[]; total: number }> {
  const middle = middleOf(filter.box)
  const { groups, detail } = await readGroups(db, filter, { zoom, middle }, now)
  const together = detail > LAST_CLUSTERED_ZOOM ? groups : clusterAt(groups, detail)
  const stacks = await stacksOf(
    db,
    filter,
    together.filter((group) => group.count > 1 && isOnePoint(group)),
    now,
  )
  const features = together.flatMap((group) => {
    if (group.count === 1) return [pointOf(group)]
    return isOnePoint(group) ? [] : [clusterOf(group, zoom, middle)]
  })
  const all = [...features, ...stacks]
  return { features: all, total: all.reduce((sum, feature) => sum + ('count' in feature ? feature.count : 1), 0) }
}

async function readGroups(db: Db, filter: Filter, { zoom, middle }: { zoom: number; middle: number }, now: Date) {
  const marks = markTurnsAt(now)
  for (let detail = zoom; ; detail = Math.max(0, detail - 2)) {
    const rows = await foldIntoCells(db, filter, { columns: columnsAt(detail), middle, marks }, MOST_CELLS, now)
    if (rows.length < MOST_CELLS || detail === 0) return { groups: groupsOf(rows, now), detail }
  }
}

/** Cells of 16 pixels; past the last clustered zoom so small that two pins never share one unless they are at one point. */
function columnsAt(zoom: number): number {
  return zoom > LAST_CLUSTERED_ZOOM ? 2 ** 28 : 16 * 2 ** zoom
}

/** The middle of the view, to a whole number of cells at every zoom, so that the grid stays where it is when the map moves. */
function middleOf(box: BoundingBox | null): number {
  if (!box) return 0
  const width = box.west <= box.east ? box.east - box.west : box.east - box.west + 360
  const step = 360 / 16
  return wrapLongitude(Math.round((box.west + width / 2) / step) * step)
}

function isOnePoint({ west, south, east, north }: Group): boolean {
  return west === east && south === north
}

function pointOf({ slug, name, locality, marks, south, exactLongitude, isTown }: Group): MapFeature {
  return {
    type: 'point',
    slug,
    name,
    locality,
    mark: markOfMany(marks),
    latitude: south,
    longitude: exactLongitude,
    isTown,
  }
}

function clusterOf(group: Group, zoom: number, middle: number): MapFeature {
  const { count, marks, west, south, east, north } = group
  const latitude = round(group.latitudes / count)
  const longitude = turnBack(group.longitudes / count, middle)
  return {
    type: 'cluster',
    id: `${zoom}/${latitude},${longitude}/${count}`,
    count,
    latitude,
    longitude,
    near: townOf(group),
    mark: markOfMany(marks),
    marks,
    bbox: [turnBack(west, middle), south, turnBack(east, middle), north],
    expansionZoom: Math.max(zoom + 1, expansionZoomOf(group)),
  }
}

function turnBack(longitude: number, middle: number): number {
  return round(wrapLongitude(longitude + middle))
}

function round(degrees: number): number {
  return Number(degrees.toFixed(5))
}
