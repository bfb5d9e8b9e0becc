import type { Point } from '@surgeries/domain/geo'
import { pointInWords } from './read-degrees.ts'

const DECIMAL = String.raw`(-?\d{1,3}(?:\.\d+)?)`
const SHORT_HOSTS =
  /^(?:maps\.app\.goo\.gl|goo\.gl|g\.co|g\.page|osm\.org\/go|openstreetmap\.org\/go|bit\.ly|tinyurl\.com|t\.co|her\.e|binged\.it|maps\.apple\/p)/iu

/** The point that a link of a map carries in itself. */
export function pointInLink(text: string): Point | 'short_link' | 'link_without_point' {
  if (/^geo:/iu.test(text)) return pointInGeoAddress(text)
  const bare = text.replace(/^https?:\/\//iu, '').replace(/^www\./iu, '')
  if (SHORT_HOSTS.test(bare)) return 'short_link'
  return pointInPath(decoded(bare)) ?? pointInQuery(text) ?? pointOfView(decoded(bare)) ?? 'link_without_point'
}

/** RFC 5870; Android also writes geo:0,0?q=27.7,85.3(Tea house). */
function pointInGeoAddress(text: string): Point | 'link_without_point' {
  const asked = pair(new RegExp(String.raw`[?&]q=${DECIMAL},\s*${DECIMAL}`, 'iu').exec(decoded(text)))
  return asked ?? pair(new RegExp(`^geo:${DECIMAL},${DECIMAL}`, 'iu').exec(text)) ?? 'link_without_point'
}

/** Where the thing itself stands: Google's !3d…!4d…, or a place given by its degrees in the path. */
function pointInPath(address: string): Point | null {
  const thing = pair(new RegExp(`!3d${DECIMAL}!4d${DECIMAL}`, 'u').exec(address))
  if (thing) return thing
  const written = /\/maps\/(?:place|search|dir\/[^/]*)\/([^/@?#]+)/u.exec(address)?.[1]
  const read = written ? pointInWords(written.replaceAll('+', ' ')) : 'unreadable'
  return read === 'unreadable' ? null : read
}

const POINT_PARAMS = [
  'q',
  'query',
  'll',
  'daddr',
  'destination',
  'coordinate',
  'center',
  'cp',
  'cbll',
  'sll',
  'loc',
  'to',
]
const AXIS_PARAMS = [
  ['mlat', 'mlon'],
  ['lat', 'lon'],
  ['lat', 'lng'],
  ['latitude', 'longitude'],
] as const

function pointInQuery(text: string): Point | null {
  const query = paramsOf(text)
  for (const [latitude, longitude] of AXIS_PARAMS) {
    const read = pair(['', query.get(latitude) ?? '', query.get(longitude) ?? ''])
    if (read) return read
  }
  for (const name of POINT_PARAMS) {
    const value = query.get(name)?.replace(/^loc:/u, '').replace('~', ',')
    const read = value ? pointInWords(value) : 'unreadable'
    if (read !== 'unreadable') return read
  }
  return null
}

function paramsOf(text: string): URLSearchParams {
  const afterMark = text.slice(text.indexOf('?') + 1)
  return new URLSearchParams(text.includes('?') ? afterMark.split('#')[0] : '')
}

/** The middle of what the map showed: Google's @lat,lng,17z and OpenStreetMap's #map=17/lat/lng. */
function pointOfView(address: string): Point | null {
  return (
    pair(new RegExp(`@${DECIMAL},${DECIMAL}`, 'u').exec(address)) ??
    pair(new RegExp(`#(?:.*&)?map=[\\d.]+/${DECIMAL}/${DECIMAL}`, 'u').exec(address)) ??
    pair(new RegExp(`#[\\d.]+/${DECIMAL}/${DECIMAL}`, 'u').exec(address))
  )
}

function pair(match: readonly (string | undefined)[] | null): Point | null {
  const [, latitude, longitude] = match ?? []
  if (!latitude || !longitude) return null
  const point = { latitude: Number(latitude), longitude: Number(longitude) }
  return Number.isFinite(point.latitude) && Number.isFinite(point.longitude) ? point : null
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
