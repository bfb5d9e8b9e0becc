import { LISTED_STATES } from '@surgeries/domain/surgery-states'
import { ACCESS_FEATURES, OFFERS } from '@surgeries/domain/listing-choices'
import type { SurgeryState } from '@surgeries/domain/surgery-states'
import type { AccessFeature, Offer } from '@surgeries/domain/listing-choices'
import type { Point } from '@surgeries/domain/geo'
import { readWish, wishParts, type DateWish } from './date-wish.ts'
import { MAX_ZOOM, MIN_ZOOM, snapZoom, type Viewport } from '../../../map/viewport.ts'

/** What somebody is looking at: all of it is in the address, so that any view can be shared and gone back to. */
export interface Finding {
  /** Where the map was put; null lets it show everything that fits. */
  at: Viewport | null
  q: string
  near: Point | null
  when: DateWish | null
  country: string[]
  language: string[]
  offers: Offer[]
  access: AccessFeature[]
  state: SurgeryState[]
  /** Null for the order that suits what is asked for. */
  sort: Sort | null
  selected: string | null
}

/** From here on a view is about a neighbourhood, not a continent. */
const NEAR_ZOOM = 7

export const SORTS = ['distance', 'date'] as const
export type Sort = (typeof SORTS)[number]

export const FILTER_NAMES = ['country', 'language', 'offers', 'access', 'state'] as const
export type FilterName = (typeof FILTER_NAMES)[number]

export const NOTHING_ASKED: Finding = {
  at: null,
  q: '',
  near: null,
  when: null,
  country: [],
  language: [],
  offers: [],
  access: [],
  state: [],
  sort: null,
  selected: null,
}

export function readFinding(search: URLSearchParams): Finding {
  const list = (name: string) => (search.get(name) ?? '').split(',').filter(Boolean)
  const [latitude, longitude, zoom] = numbersOf(search.get('at'), 3) ?? []
  const place = readPlace(latitude, longitude)
  return {
    at: place && zoom !== undefined && zoom >= MIN_ZOOM && zoom <= MAX_ZOOM ? { ...place, zoom: snapZoom(zoom) } : null,
    q: (search.get('q') ?? '').trim().slice(0, 80),
    near: pointOf(search.get('near')),
    when: readWish(search),
    country: list('country').filter((code) => /^[A-Z]{2}$/.test(code)),
    language: list('language').filter((tag) => /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag)),
    offers: OFFERS.filter((offer) => list('offers').includes(offer)),
    access: ACCESS_FEATURES.filter((feature) => list('access').includes(feature)),
    state: LISTED_STATES.filter((state) => list('state').includes(state)),
    sort: SORTS.find((sort) => sort === search.get('sort')) ?? null,
    selected: /^[a-z0-9]+(-[a-z0-9]+)*$/.exec(search.get('selected') ?? '')?.[0] ?? null,
  }
}

/** Where somebody looks, as `lat,lng` to a tenth of a degree (11 km); undefined from afar. */
export function neighbourhoodOf({ at, near }: Finding): string | undefined {
  const point = at && at.zoom >= NEAR_ZOOM ? at : near
  return point ? `${point.latitude.toFixed(1)},${point.longitude.toFixed(1)}` : undefined
}

export function searchOf(finding: Finding): string {
  const { at, near } = finding
  const parts: [string, string][] = [
    ['q', finding.q],
    ...FILTER_NAMES.map((name): [string, string] => [name, finding[name].join(',')]),
    ...wishParts(finding.when),
    ['sort', finding.sort ?? ''],
    ['near', near ? `${near.latitude},${near.longitude}` : ''],
    ['at', at ? `${at.latitude.toFixed(4)},${at.longitude.toFixed(4)},${at.zoom}` : ''],
    ['selected', finding.selected ?? ''],
  ]
  const given = parts.filter(([, value]) => value)
  // Commas are legal in a query and read better than %2C.
  return new URLSearchParams(given).toString().replaceAll('%2C', ',')
}

export function countFilters(finding: Finding): number {
  return FILTER_NAMES.reduce((sum, name) => sum + finding[name].length, 0)
}

export function isNarrowed(finding: Finding): boolean {
  return finding.q !== '' || finding.when !== null || countFilters(finding) > 0
}

/** The order to ask the list for: there is no distance from nowhere. Null leaves it to what is asked for. */
export function orderOf({ sort, near }: Finding): Sort | null {
  return sort === 'distance' && !near ? null : sort
}

function numbersOf(text: string | null, count: number): number[] | null {
  const numbers = (text ?? '').split(',').map((part) => (part.trim() ? Number(part) : Number.NaN))
  return numbers.length === count && numbers.every(Number.isFinite) ? numbers : null
}

function pointOf(text: string | null): Point | null {
  const [latitude, longitude] = numbersOf(text, 2) ?? []
  return readPlace(latitude, longitude)
}

function readPlace(latitude = 91, longitude = 181): Point | null {
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : null
}
