import type { QueueItem, readQueue as contract } from '@surgeries/contracts/moderation'
import { type Actor, can, type Decidable } from '@surgeries/domain/permissions'
import { withTerritories } from '@surgeries/domain/geo/territories'
import { z } from 'zod'
import { packCursor, unpackCursor } from '../../../http/cursors.ts'
import type { Db } from '../../../db/client.ts'
import { listDecidable, listSlugs } from '../../submissions/index.ts'
import { redactSignals } from '../desk/redact.ts'
import {
  type CountRow,
  countQueue,
  listQueue,
  type Queued,
  type QueueFilter,
  type QueueState,
  type Rank,
} from './queue-queries.ts'

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

function presentCounts(rows: CountRow[]): Pick<Answer, 'total' | 'counts'> {
  const countIn = (state: QueueState) => rows.find((row) => row.facet === 'state' && row.value === state)?.count ?? 0
  return {
    total: rows.find(({ facet }) => facet === 'total')?.count ?? 0,
    counts: {
      state: {
        pending: countIn('pending'),
        changes_requested: countIn('changes_requested'),
        decided: countIn('decided'),
      },
      kind: rows.flatMap((row) => (row.facet === 'kind' ? withoutFacet(row) : [])),
      country: rows.flatMap((row) => (row.facet === 'country' ? withoutFacet(row) : [])),
      signal: rows.flatMap((row) => (row.facet === 'signal' ? withoutFacet(row) : [])),
    },
  }
}

function withoutFacet<Value>({ value, count }: { value: Value; count: number }) {
  return { value, count }
}

const Place = z.tuple([z.int32(), z.number(), z.uuid()]).transform(([notMine, age, id]): Rank => ({ notMine, age, id }))
