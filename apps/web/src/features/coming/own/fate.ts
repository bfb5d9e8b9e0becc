import type { OwnAttendance } from '@surgeries/contracts/attendances'

export const FATES = ['unconfirmed', 'coming', 'waiting', 'moved', 'withdrawn', 'cancelled', 'gone', 'over'] as const
/** How it stands with somebody's coming: what they said, and what became of the date. */
export type Fate = (typeof FATES)[number]

export type ListedAttendance = OwnAttendance & { surgery: NonNullable<OwnAttendance['surgery']> }

/** What became of the date weighs more than what was said about coming to it. `now` in milliseconds since 1970. */
export function fateOf({ state, occurrence }: Pick<OwnAttendance, 'state' | 'occurrence'>, now: number): Fate {
  if (!occurrence) return 'gone'
  if (occurrence.status === 'cancelled') return 'cancelled'
  if (Date.parse(occurrence.endsAt) <= now) return 'over'
  if (state === 'coming' && occurrence.status === 'moved') return 'moved'
  return state
}
