import type { Facets, SurgerySummary } from '@surgeries/contracts/surgeries'
import { Refusal } from '@surgeries/domain/refusal'
import type { Db } from '../../../db/client.ts'
import { type Ordering, packListCursor, unpackListCursor } from './cursor.ts'
import type { Filter } from '../filter/filter.ts'
import { presentSummary } from '../present.ts'
import { countChoices } from './queries/facets.ts'
import { countSurgeries, listSurgeries, orderingOf } from './queries/list.ts'

export interface Page {
  items: SurgerySummary[]
  total: number
  nextCursor: string | null
}

/** One page of the surgeries that fit a filter, and how many there are in all. Throws `validation_failed` for a broken cursor. */
export async function listPage(
  db: Db,
  filter: Filter,
  { sort, limit, cursor }: { sort?: Ordering | undefined; limit: number; cursor?: string | undefined },
  now: Date,
): Promise<Page> {
  if (sort === 'distance' && !filter.near) throw cannotSort('near', 'Sorting by distance needs a point: give near.')
  if (sort === 'match' && !filter.search) throw cannotSort('q', 'Sorting by match needs words: give q.')
  const ordering = sort ?? orderingOf(filter)
  const after = cursor === undefined ? null : unpackListCursor(ordering, cursor)
  const rows = await listSurgeries(db, { filter, ordering, after, limit: limit + 1 }, now)
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    items: shown.map((row) => presentSummary(row, now, row.distanceKm)),
    // Past the last page there is no row to tell it.
    total: rows[0]?.total ?? (after ? await countSurgeries(db, filter, now) : 0),
    nextCursor: last && rows.length > limit ? packListCursor(ordering, last) : null,
  }
}

function cannotSort(field: string, detail: string): Refusal {
  return new Refusal('validation_failed', detail, { errors: [{ pointer: `/${field}`, code: 'needed', detail }] })
}

export async function countFacets(
  db: Db,
  filter: Filter,
  now: Date,
): Promise<Record<keyof Facets, { value: string; count: number }[]>> {
  const rows = Map.groupBy(await countChoices(db, filter, now), ({ facet }) => facet)
  const choices = (facet: keyof Facets) => (rows.get(facet) ?? []).map(({ value, count }) => ({ value, count }))
  return {
    country: choices('country'),
    language: choices('language'),
    offers: choices('offers'),
    access: choices('access'),
    state: choices('state'),
  }
}
