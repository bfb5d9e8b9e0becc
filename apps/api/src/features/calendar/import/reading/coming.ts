import { DAY_MS } from '@surgeries/domain/dates/durations'
import type { WrittenEvent, WrittenTime } from './ical.ts'
import { instantOf } from './local-time.ts'
import type { Clock } from './own-clock.ts'
import type { Reading } from './reading.ts'
import { startsOfWrittenRule } from './rule-starts.ts'

interface At extends Pick<Reading, 'from' | 'until'> {
  readonly zone: Clock
  readonly local: (time: WrittenTime) => string
}

export function isComing(event: WrittenEvent, { zone, local, from, until }: At): boolean {
  const since = new Date(from.getTime() - DAY_MS)
  const isLater = (time: WrittenTime | null) =>
    time !== null && instantOf({ local: local(time) }, zone).epochMilliseconds >= since.getTime()
  if ([event.start ?? event.standsFor, event.end, ...event.extra.map(({ start }) => start)].some(isLater)) return true
  const start = event.start?.local
  return event.rules.some((rule) => {
    if (start === undefined || isOver(rule, since)) return false
    const starts = startsOfWrittenRule(rule, { zone, start, durationMinutes: 1, from: since, until, limit: 1 })
    return starts === null || starts.length > 0
  })
}

export function isOver(rule: string, moment: Date): boolean {
  const [, until] = /(?:^|;)UNTIL=(\d{8})/i.exec(rule) ?? []
  return until !== undefined && until < moment.toISOString().slice(0, 10).replaceAll('-', '')
}
