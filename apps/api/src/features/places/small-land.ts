import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { boxAround, distanceKm, type Point } from '@surgeries/domain/geo'

const FILE = new URL('../../../data/odbl/small-land.tsv.gz', import.meta.url)
/** The largest island of the file. */
const MOST_RADIUS_KM = 10

interface SmallLand extends Point {
  radiusKm: number
}

/** Whether a small island or stretch of coast lies within so many km of a point. */
export function hasSmallLandWithin(point: Point, km: number): boolean {
  const { south, north } = boxAround(point, km + MOST_RADIUS_KM)
  const all = (byLatitude ??= readSmallLand())
  for (let index = firstFrom(all, south); index < all.length; index += 1) {
    const land = all[index]
    if (!land || land.latitude > north) return false
    if (distanceKm(point, land) <= km + land.radiusKm) return true
  }
  return false
}

let byLatitude: readonly SmallLand[] | undefined

function readSmallLand(): readonly SmallLand[] {
  const [, ...lines] = gunzipSync(readFileSync(FILE)).toString().trim().split('\n')
  return lines
    .map((line) => {
      const [latitude = NaN, longitude = NaN, radiusKm = NaN] = line.split('\t').map(Number)
      return { latitude, longitude, radiusKm }
    })
    .sort((a, b) => a.latitude - b.latitude)
}

function firstFrom(all: readonly SmallLand[], south: number): number {
  let [low, high] = [0, all.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((all[middle]?.latitude ?? Infinity) < south) low = middle + 1
    else high = middle
  }
  return low
}
