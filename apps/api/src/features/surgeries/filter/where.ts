import { Prisma } from '@surgeries/prisma/client'
import type { Alias } from '../../../db/alias.ts'
import type { Filter } from './filter.ts'
import { whereMatches } from './search.ts'
import { whereMeets, wherePlaced, usualSite } from './site.ts'
import { whereNotHidden } from './hidden.ts'

export type Facet = 'countries' | 'languages' | 'states'

/** The one translation of a filter into SQL. `lifted` leaves one choice out, to count it. */
export function whereSurgery(s: Alias, filter: Filter, now: Date, lifted?: Facet): Prisma.Sql {
  const place = lifted === 'countries' ? { ...filter, countries: null } : filter
  const isThere = filter.when ? whereMeets(s, place, now, filter.when) : wherePlaced(place, usualSite(s))
  const conditions = [whereListing(s, filter, lifted), isThere].filter((condition) => condition !== null)
  return Prisma.join(conditions, ' AND ')
}

/** The same without days and places. */
export function whereListing(s: Alias, filter: Filter, lifted?: Facet): Prisma.Sql {
  const conditions = [
    whereNotHidden(s),
    lifted === 'states' ? null : Prisma.sql`${s}.state = ANY(${[...filter.states]})`,
    filter.languages && lifted !== 'languages' ? Prisma.sql`${s}.languages && ${filter.languages}` : null,
    filter.offers.length > 0 ? Prisma.sql`${s}.offers @> ${filter.offers}` : null,
    filter.access.length > 0 ? Prisma.sql`${s}.access @> ${filter.access}` : null,
    filter.search && whereMatches(s, filter.search),
  ].filter((condition) => condition !== null)
  return Prisma.join(conditions, ' AND ')
}
