import type { SurgeryFilter } from '@surgeries/contracts/surgeries'
import { type BoundingBox, boxAround, type Point } from '@surgeries/domain/geo'
import { STATES_SHOWN_BY_DEFAULT, type SurgeryState } from '@surgeries/domain/surgery-states'
import type { AccessFeature, Offer } from '@surgeries/domain/listing-choices'
import { Refusal } from '@surgeries/domain/refusal'
import { type Days, daysInZones } from '@surgeries/domain/dates/named-days'
import type { Db } from '../../../db/client.ts'
import type { DayRange, DaysAsked } from './when.ts'
import { listZones } from './zones.ts'
import { readSearch, type Search } from './read-search.ts'

export interface Filter {
  box: BoundingBox | null
  near: Point | null
  /** The circle about `near`, with the box around it as a cheap first look. */
  circle: { radiusKm: number; around: BoundingBox } | null
  search: Search | null
  countries: string[] | null
  languages: string[] | null
  offers: Offer[]
  access: AccessFeature[]
  states: readonly SurgeryState[]
  when: DaysAsked | null
}

/** Reads the query's filter. Throws `validation_failed` for a radius about nowhere, and for days that end before they begin. */
export async function readFilter(db: Db, query: SurgeryFilter, now: Date): Promise<Filter> {
  const near = query.near === undefined ? null : pointOf(query.near)
  if (query.radius !== undefined && !near) throw radiusWithoutPoint()
  return {
    box: query.bbox === undefined ? null : boxOf(query.bbox),
    near,
    circle: near && query.radius ? { radiusKm: query.radius, around: boxAround(near, query.radius) } : null,
    search: query.q === undefined ? null : await readSearch(db, query.q),
    countries: query.country ?? null,
    languages: query.language ?? null,
    offers: query.offers ?? [],
    access: query.access ?? [],
    states: query.state ?? STATES_SHOWN_BY_DEFAULT,
    when: await whenOf(db, query, now),
  }
}

async function whenOf(db: Db, query: SurgeryFilter, now: Date): Promise<DaysAsked | null> {
  const from = query.from ?? null
  const to = query.to ?? null
  if (from !== null && to !== null && to < from) throw endsBeforeItBegins()
  const days = from === null && to === null ? null : { from: from && between(from), to: to && between(to) }
  return query.when ? namedDays(daysInZones(query.when, await listZones(db), now), days ?? undefined) : days
}

function namedDays(
  named: (Days & { zones: string[] })[],
  { from, to }: DayRange = { from: null, to: null },
): DaysAsked {
  const byZone = named.map((there) => ({
    zones: there.zones,
    from: from !== null && from > there.from ? from : there.from,
    to: to !== null && to < there.to ? to : there.to,
  }))
  return {
    from: byZone.map((days) => days.from).toSorted()[0] ?? from,
    to:
      byZone
        .map((days) => days.to)
        .toSorted()
        .at(-1) ?? to,
    byZone,
  }
}

/** Nothing meets before or after, and further away Postgres and JavaScript write a day differently. */
function between(day: string): string {
  if (day < '1900-01-01') return '1900-01-01'
  return day > '2999-12-31' ? '2999-12-31' : day
}

function boxOf(text: string): BoundingBox {
  const [west = 0, south = 0, east = 0, north = 0] = text.split(',').map(Number)
  return { west, south, east, north }
}

function pointOf(text: string): Point {
  const [latitude = 0, longitude = 0] = text.split(',').map(Number)
  return { latitude, longitude }
}

function endsBeforeItBegins(): Refusal {
  return new Refusal('validation_failed', 'The last day is before the first.', {
    errors: [{ pointer: '/to', code: 'before_from', detail: 'Give the same day as from, or a later one.' }],
  })
}

function radiusWithoutPoint(): Refusal {
  return new Refusal('validation_failed', 'radius needs near.', {
    errors: [{ pointer: '/near', code: 'needed', detail: 'Give lat,lng here, such as 27.7,85.3' }],
  })
}
