import { Prisma } from '@surgeries/prisma/client'
import { ALIASES, O, S } from '../../../../db/alias.ts'
import type { Db } from '../../../../db/client.ts'
import type { Filter } from '../../filter/filter.ts'
import { heldSite, wherePlaced, usualSite } from '../../filter/site.ts'
import { whereNotOver, whereNotCancelled, whereWithinDays } from '../../filter/when.ts'
import { type Facet, whereSurgery } from '../../filter/where.ts'

export interface FacetRow {
  facet: 'country' | 'language' | 'offers' | 'access' | 'state'
  value: string
  count: number
}

/**
 * How many surgeries each choice would give. Where choices widen each other (any of these countries) a facet counts
 * without its own filter; where they narrow each other (all of these offers) it counts what one more would leave.
 */
export function countChoices(db: Db, filter: Filter, now: Date): Promise<FacetRow[]> {
  return db.$queryRaw<FacetRow[]>`
    ${countCountries({ filter, now })}
    UNION ALL ${countEach('language', Prisma.sql`s.languages`, { filter, now }, 'languages')}
    UNION ALL ${countEach('offers', Prisma.sql`s.offers::text[]`, { filter, now })}
    UNION ALL ${countEach('access', Prisma.sql`s.access::text[]`, { filter, now })}
    UNION ALL ${count('state', Prisma.sql`s.state::text`, { filter, now }, 'states')}
    ORDER BY facet, count DESC, value`
}

interface Asked {
  filter: Filter
  now: Date
}

function countCountries({ filter, now }: Asked): Prisma.Sql {
  const { when } = filter
  if (!when) return count('country', usualSite(S).countryCode, { filter, now }, 'countries')
  const anywhere = { ...filter, countries: null }
  return Prisma.sql`SELECT 'country' AS facet, ${heldSite(ALIASES).countryCode} AS value, count(DISTINCT s.id)::int AS count
    FROM surgery s JOIN occurrence o ON o.surgery_id = s.id
   WHERE ${whereSurgery(S, anywhere, now)} AND ${whereNotOver(O, now)} AND ${whereWithinDays(ALIASES, when)} AND ${whereNotCancelled(O)}
     AND ${wherePlaced(anywhere, heldSite(ALIASES)) ?? Prisma.sql`true`} GROUP BY 2`
}

function count(facet: FacetRow['facet'], column: Prisma.Sql, { filter, now }: Asked, lifted?: Facet): Prisma.Sql {
  return Prisma.sql`SELECT ${facet} AS facet, ${column} AS value, count(*)::int AS count
    FROM surgery s WHERE ${whereSurgery(S, filter, now, lifted)} GROUP BY 2`
}

function countEach(facet: FacetRow['facet'], column: Prisma.Sql, { filter, now }: Asked, lifted?: Facet): Prisma.Sql {
  return Prisma.sql`SELECT ${facet} AS facet, each.value, count(*)::int AS count
    FROM surgery s, unnest(${column}) AS each(value) WHERE ${whereSurgery(S, filter, now, lifted)} GROUP BY 2`
}
