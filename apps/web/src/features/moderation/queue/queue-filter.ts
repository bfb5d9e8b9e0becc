import { readQueue } from '@surgeries/contracts/moderation'
import type { z } from 'zod'

const QueueQuery = readQueue.schema.querystring
export type QueueFilter = Pick<z.output<typeof QueueQuery>, 'state' | 'kind' | 'country' | 'signal'>

const KEYS = ['state', 'kind', 'country', 'signal'] as const

export function readFilter(search: URLSearchParams): QueueFilter {
  const readable = KEYS.flatMap((key) => {
    const value = search.get(key)
    return value && QueueQuery.safeParse({ [key]: value }).success ? [[key, value]] : []
  })
  const { state, kind, country, signal } = QueueQuery.parse(Object.fromEntries(readable))
  return { state, kind, country, signal }
}

export function writeFilter(filter: QueueFilter): URLSearchParams {
  const given = KEYS.flatMap((key) => {
    const value = filter[key]
    return value && !(key === 'state' && value === 'pending') ? [[key, value]] : []
  })
  return new URLSearchParams(given)
}

export function isNarrowed({ kind, country, signal }: QueueFilter): boolean {
  return Boolean(kind ?? country ?? signal)
}
