import type { Point } from '../geo.ts'
import { pointInWords } from './degrees.ts'
import { findPlusCode, type FoundPlusCode, isShortPlusCode, pointOfPlusCode } from './plus-code.ts'
import { pointOfGe0, pointOfOsmShortCode } from './short-map-codes.ts'

const DECIMAL = String.raw`([-+]?\d{1,3}(?:\.\d+)?)`
const SHORT_HOSTS =
  /^(?:maps\.app\.goo\.gl|goo\.gl|g\.co|g\.page|share\.google|bit\.ly|tinyurl\.com|t\.co|her\.e|binged\.it|maps\.apple\/p|maps\.apple\.com\/p\/|yandex\.[a-z.]+\/maps\/-|ya\.cc|go\.2gis\.com|mapy\.[a-z]+\/s\/|surl\.amap\.com|j\.map\.baidu\.com|waze\.com\/ul\/h|ul\.waze\.com)/iu
/** They shift their points, or keep them in a projection of their own: what is read from their links is elsewhere. */
const SHIFTED_HOSTS = /^(?:[a-z0-9-]+\.)*(?:baidu|amap|gaode)\.com(?:[/:?]|$)/iu
const WHAT3WORDS_HOSTS = /^(?:map\.)?(?:what3words\.com|w3w\.co)\//iu
const ORGANIC_MAPS =
  /^(?:(?:om|ge0|cm|mapsme|mapswithme):\/\/|(?:omaps\.app|ge0\.me|comaps\.at)\/)([\w-]{2,10})(?:\/|$)/iu

export type PointInLink = Point | FoundPlusCode | 'short_link' | 'link_without_point' | 'what3words'

/** The point that a link of a map carries in itself. Nothing is fetched. */
export function pointInLink(text: string): PointInLink {
  if (/^geo:/iu.test(text)) return pointInGeoAddress(text)
  const bare = text.replace(/^https?:\/\//iu, '').replace(/^(?:www|m)\./iu, '')
  if (SHIFTED_HOSTS.test(bare)) return 'link_without_point'
  if (WHAT3WORDS_HOSTS.test(bare)) return 'what3words'
  if (SHORT_HOSTS.test(bare)) return 'short_link'
  const wrapped = linkWithin(text)
  return (
    (wrapped ? pointInLink(wrapped) : null) ??
    pointInCode(bare) ??
    pointOfOwnOrder(text, bare) ??
    pointInPath(decoded(bare)) ??
    pointInQuery(text) ??
    pointOfView(decoded(bare)) ??
    'link_without_point'
  )
}

/** RFC 5870; Android also writes geo:0,0?q=27.7,85.3(Tea house). */
function pointInGeoAddress(text: string): PointInLink {
  const asked = pair(new RegExp(String.raw`[?&]q=${DECIMAL},\s*${DECIMAL}`, 'iu').exec(decoded(text)))
  const written = pair(new RegExp(`^geo:${DECIMAL},${DECIMAL}`, 'iu').exec(text))
  return asked ?? (/^geo:0(?:\.0*)?,0(?:\.0*)?\?/iu.test(text) ? null : written) ?? 'link_without_point'
}

/** Google's warning page and others carry the link that they lead to. */
function linkWithin(text: string): string | null {
  const query = paramsOf(text)
  return (
    ['url', 'u', 'q', 'link'].map((name) => query.get(name)).find((value) => /^https?:\/\//iu.test(value ?? '')) ?? null
  )
}

function pointInCode(bare: string): PointInLink | null {
  const organic = ORGANIC_MAPS.exec(bare)?.[1]
  if (organic && organic !== 'map') return pointOfGe0(organic)
  const osm = /^(?:osm\.org|openstreetmap\.org)\/go\/(?:node|way|relation)?\/?([\w~@=-]+)/iu.exec(bare)?.[1]
  if (osm) return pointOfOsmShortCode(osm)
  const plus =
    /^(?:plus\.codes\/|(?:maps\.)?google\.[a-z.]+\/maps\/(?:place|search)\/|.*[?&]q(?:uery)?=)([^/@?#&]+)/iu.exec(
      bare,
    )?.[1]
  return plus ? pointInPlusCode(decoded(plus.replaceAll(/\+(?!\w)/gu, ' ').replaceAll('%2B', '+'))) : null
}

/** Google writes spaces as plus signs, so the code's own sign is the first one after eight or four digits. */
function pointInPlusCode(text: string): PointInLink | null {
  const found = findPlusCode(text.replace(/(?<=\+[2-9A-Z]{2,7})[,+]+/giu, ' '))
  if (!found) return null
  return isShortPlusCode(found.code)
    ? { ...found, around: found.around.replaceAll('+', ' ') }
    : pointOfPlusCode(found.code)
}

const LONGITUDE_FIRST: [host: RegExp, parameters: string[]][] = [
  [/^(?:[a-z0-9-]+\.)*(?:yandex\.[a-z.]+|ya\.ru)\//iu, ['whatshere[point]', 'pt', 'poi[point]', 'll', 'sll']],
  [/^2gis\.[a-z.]+\//iu, ['m', 'center']],
]

/** Maps that put the longitude first. */
function pointOfOwnOrder(text: string, bare: string): Point | null {
  const query = paramsOf(text)
  for (const [host, parameters] of LONGITUDE_FIRST) {
    if (!host.test(bare)) continue
    // Only a route is the other way round.
    const route = query.get('rtext')?.split('~').at(-1)
    const values = [/\/geo\/(?:\d+\/)?([^/?]+)/u.exec(decoded(bare))?.[1], ...parameters.map((name) => query.get(name))]
    const found = values.map((value) => pair(new RegExp(`^${DECIMAL},${DECIMAL}`, 'u').exec(value ?? ''))).find(Boolean)
    if (route) return pair(new RegExp(`^${DECIMAL},${DECIMAL}`, 'u').exec(route))
    return found ? { latitude: found.longitude, longitude: found.latitude } : null
  }
  const isMapy = /^(?:[a-z]+\.)?mapy\.[a-z]+\//iu.test(bare)
  return isMapy ? pair(['', query.get('y') ?? '', query.get('x') ?? '']) : null
}

/** Where the thing itself stands: Google's !3d…!4d…, or a place given by its degrees in the path. */
function pointInPath(address: string): Point | null {
  const thing = pair(new RegExp(`!3d${DECIMAL}!4d${DECIMAL}`, 'u').exec(address))
  if (thing) return thing
  const embedded = pair(new RegExp(`!2d${DECIMAL}!3d${DECIMAL}`, 'u').exec(address))
  if (embedded) return { latitude: embedded.longitude, longitude: embedded.latitude }
  const here = pair(new RegExp(String.raw`^share\.here\.com/[lr]/${DECIMAL},${DECIMAL}`, 'u').exec(address))
  if (here) return here
  const written = /\/maps\/(?:place|search|dir\/[^/]*)\/([^/@?#]+)/u.exec(address)?.[1]
  const read = written ? pointInWords(written.replaceAll('+', ' ')) : 'unreadable'
  return read === 'unreadable' ? null : read
}

const POINT_PARAMS = [
  'q',
  'query',
  'll',
  'pin',
  'daddr',
  'destination',
  'coordinate',
  'center',
  'cp',
  'cbll',
  'viewpoint',
  'sll',
  'loc',
  'to',
  'map',
  'params',
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
    const value = query.get(name) ?? ''
    const read = pair(
      new RegExp(String.raw`^(?:loc:|ll\.)?${DECIMAL}[,~]\s*${DECIMAL}(?:[,~(].*|\s.*)?$`, 'u').exec(value),
    )
    if (read) return read
    const words = pointInWords(
      value.replace(/_(?:type|region|dim|scale|source|globe):.*$|_+$/u, '').replaceAll('_', ' '),
    )
    if (words !== 'unreadable') return words
  }
  return null
}

/** The parameters of an address, the first of each name. */
function paramsOf(text: string): Map<string, string> {
  const query = text.includes('?') ? (text.slice(text.indexOf('?') + 1).split('#')[0] ?? '') : ''
  const pairs = query.split('&').map((part): [string, string] => {
    const [name = '', ...value] = part.replaceAll('+', ' ').split('=')
    return [decoded(name), decoded(value.join('='))]
  })
  return new Map(pairs.toReversed())
}

/** The middle of what the map showed: Google's @lat,lng,17z and OpenStreetMap's #map=17/lat/lng. */
function pointOfView(address: string): Point | null {
  return (
    pair(new RegExp(`@${DECIMAL},${DECIMAL}`, 'u').exec(address)) ??
    pair(new RegExp(String.raw`#(?:.*&)?(?:map=)?[\d.]+/${DECIMAL}/${DECIMAL}`, 'u').exec(address))
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
