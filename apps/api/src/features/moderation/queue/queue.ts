import { type QueueItem, readQueue as contract } from '@surgeries/contracts/moderation'
import { type Actor, can, type Decidable } from '@surgeries/domain/permissions'
import { withTerritories } from '@surgeries/domain/geo/territories'
import { z } from 'zod'
import { packCursor, unpackCursor } from '../../../http/cursors.ts'
import type { Db } from '../../../db/client.ts'
import { listDecidable, listSlugs } from '../../submissions/index.ts'
import { redactSignals } from '../desk/redact.ts'
import { type CountRow, countQueue, listQueue, type Queued, type QueueFilter, type Rank } from './queue-queries.ts'

type Answer = z.input<(typeof contract)['schema']['response'][200]>

export interface QueueQuestion extends QueueFilter {
  limit: number
  cursor?: string | undefined
}

export async function readQueue(db: Db, actor: Actor, { limit, cursor, ...filter }: QueueQuestion): Promise<Answer> {
  const page = {
    filter,
    mine: withTerritories(actor.countries),
    after: cursor === undefined ? null : unpackCursor(Place, cursor),
    limit: limit + 1,
  }
  const [found, counts] = await Promise.all([listQueue(db, page), countQueue(db, filter)])
  const shown = found.slice(0, limit)
  const slugs = await listSlugs(
    db,
    shown.flatMap(({ surgeryId }) => surgeryId ?? []),
  )
  const decidable = await listDecidable(db, shown)
  const last = found.length > limit ? shown.at(-1) : undefined
  return {
    items: shown.map((queued) => presentItem(queued, actor, { slugs, decidable })),
    nextCursor: last ? packCursor([last.notMine, last.age, last.id]) : null,
    ...presentCounts(counts),
  }
}

interface Known {
  slugs: Map<string, string>
  decidable: Map<string, Decidable>
}

function presentItem(queued: Queued, actor: Actor, { slugs, decidable }: Known): QueueItem {
  const permissions = decidable.get(queued.id)
  const { id, kind, state, content, countryCode, otherCountries, pendingSince, signals, surgeryId } = queued
  return {
    id,
    kind,
    state,
    name: content.name,
    locality: content.locality,
    countryCode,
    pendingSince: pendingSince?.toISOString() ?? null,
    signals: permissions !== undefined && can(actor, 'read_in_full', permissions) ? signals : redactSignals(signals),
    isMine: withTerritories(actor.countries).some((code) => [countryCode, ...otherCountries].includes(code)),
    mayDecide: permissions !== undefined && can(actor, 'decide', permissions),
    slug: (surgeryId && slugs.get(surgeryId)) ?? null,
  }
}

const Lists = contract.schema.response[200].shape.counts
const States = z.object({
  pending: z.int().default(0),
  changes_requested: z.int().default(0),
  decided: z.int().default(0),
})

function presentCounts(rows: CountRow[]): Pick<Answer, 'total' | 'counts'> {
  const of = (facet: CountRow['facet']) => rows.filter((row) => row.facet === facet)
  const state = States.parse(Object.fromEntries(of('state').map(({ value, count }) => [value, count])))
  return {
    total: of('total')[0]?.count ?? 0,
    counts: Lists.parse({ state, kind: of('kind'), country: of('country'), signal: of('signal') }),
  }
}

const Place = z.tuple([z.int32(), z.number(), z.uuid()]).transform(([notMine, age, id]): Rank => ({ notMine, age, id }))
