import type { WrittenEvent, WrittenTime } from './ical.ts'
import type { LeftOutCount } from '../left-out.ts'

export interface Series {
  readonly event: WrittenEvent & { readonly start: WrittenTime }
  readonly changed: readonly WrittenEvent[]
}

/**
 * Events of one UID belong together: the latest version of the whole, and of each single one that is spoken of. Some
 * programs give all their events one UID: those that begin at different times and are of one version are different ones.
 */
export function seriesOf(events: readonly WrittenEvent[], leftOut: LeftOutCount): Series[] {
  return [...Map.groupBy(events, ({ uid }) => uid)].flatMap(([uid, group]) => {
    const changed = latest(group.filter(({ standsFor }) => standsFor !== null))
    const whole = group.filter(({ standsFor }) => standsFor === null)
    if (uid === null) return [...whole, ...changed].flatMap((event) => alone(event, leftOut))
    const version = whole.reduce((most, { sequence }) => Math.max(most, sequence), 0)
    const current = latest(whole.filter(({ sequence }) => sequence === version))
    if (current.length === 0) return changed.flatMap((event) => alone(event, leftOut))
    if (current.every(({ isCancelled }) => isCancelled)) return []
    const repeated = current.find(({ rules, extra }) => rules.length > 0 || extra.length > 0) ?? current.at(-1)
    return current.flatMap((event) =>
      alone(event, leftOut).map((series) => (event === repeated ? { ...series, changed } : series)),
    )
  })
}

function alone(event: WrittenEvent, leftOut: LeftOutCount): Series[] {
  const start = event.start ?? event.standsFor
  if (event.isCancelled) return []
  if (start) return [{ event: { ...event, start }, changed: [] }]
  leftOut.add('unreadable')
  return []
}

function latest(events: readonly WrittenEvent[]): WrittenEvent[] {
  const byMoment = new Map<string, WrittenEvent>()
  for (const event of events.toSorted((a, b) => a.sequence - b.sequence)) {
    const { local = '', zone = null } = event.standsFor ?? event.start ?? {}
    byMoment.set(`${local} ${zone}`, event)
  }
  return [...byMoment.values()]
}
