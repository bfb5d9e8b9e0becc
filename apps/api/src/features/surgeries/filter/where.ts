import { Prisma } from '@surgeries/prisma/client'
import type { Filter } from './filter.ts'
import { whereMatches } from './search.ts'
import { wherePlaced, whereMeets, USUAL } from './site.ts'
import { whereNotHidden } from './hidden.ts'

export type Facet = 'countries' | 'languages' | 'states'

/** The one translation of a filter into SQL, for rows of `surgery s`. `lifted` leaves one choice out, to count it. */
export function whereSurgery(filter: Filter, now: Date, lifted?: Facet): Prisma.Sql {
  const place = lifted === 'countries' ? { ...filter, countries: null } : filter
  const isThere = filter.when ? whereMeets(place, now, filter.when) : wherePlaced(place, USUAL)
  const conditions = [whereListing(filter, lifted), isThere].filter((condition) => condition !== null)
  return Prisma.join(conditions, ' AND ')
}

export function whereListing(filter: Filter, lifted?: Facet): Prisma.Sql {
  const conditions = [
    whereNotHidden('s'),
    lifted === 'states' ? null : Prisma.sql`s.state = ANY(${[...filter.states]})`,
    filter.languages && lifted !== 'languages' ? Prisma.sql`s.languages && ${filter.languages}` : null,
    filter.offers.length > 0 ? Prisma.sql`s.offers @> ${filter.offers}` : null,
    filter.access.length > 0 ? Prisma.sql`s.access @> ${filter.access}` : null,
    filter.search && whereMatches(filter.search),
  ].filter((condition) => condition !== null)
  return Prisma.join(conditions, ' AND ')
}
