import { DAY_MS } from '@surgeries/domain/dates/durations'
import type { CalendarImport } from '@surgeries/contracts/calendar'
import { LEFT_OUT_REASONS, type LeftOutReason } from '@surgeries/domain/calendar/left-out-reasons'
import { z } from 'zod'

export const LeftOut = z.partialRecord(z.enum(LEFT_OUT_REASONS), z.number())
export type LeftOut = Readonly<z.infer<typeof LeftOut>>

export class LeftOutCount {
  readonly #counts = new Map<LeftOutReason, number>()

  add(reason: LeftOutReason, count = 1): void {
    if (count > 0) this.#counts.set(reason, (this.#counts.get(reason) ?? 0) + count)
  }

  get counts(): LeftOut {
    return Object.fromEntries(this.#counts)
  }
}

export function listLeftOut(counts: LeftOut): CalendarImport['leftOut'] {
  return LEFT_OUT_REASONS.flatMap((reason) => {
    const count = counts[reason] ?? 0
    return count > 0 ? [{ reason, count }] : []
  })
}

interface Before {
  readonly leftOut: LeftOut
  readonly leftOutNotified: number
  readonly leftOutNotifiedAt: Date | null
}

const WEEK_MS = 7 * DAY_MS

/**
 * Whether organisers are to be told that more is left out than in the reading before. A calendar that changes to and fro is
 * told about once a week at most, unless more is left out than they ever heard of.
 */
export function isWorthTelling(before: Before, leftOut: LeftOut, now: Date): boolean {
  const sum = sumOf(leftOut)
  if (sum <= sumOf(before.leftOut)) return false
  const toldAt = before.leftOutNotifiedAt?.getTime() ?? 0
  return sum > before.leftOutNotified || now.getTime() - toldAt >= WEEK_MS
}

export function sumOf({ own_zone: _read, ...counts }: LeftOut): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0)
}
