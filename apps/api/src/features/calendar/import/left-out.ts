import type { LeftOutReason } from '@surgeries/contracts/calendar'

/** How many events were left out of a calendar elsewhere, by reason. */
export type LeftOut = Readonly<Partial<Record<LeftOutReason, number>>>

/** Counts what is left out while a calendar is read. */
export class LeftOutCount {
  readonly #counts = new Map<LeftOutReason, number>()

  add(reason: LeftOutReason): void {
    this.#counts.set(reason, (this.#counts.get(reason) ?? 0) + 1)
  }

  get counts(): LeftOut {
    return Object.fromEntries(this.#counts)
  }
}

/** Whether more is left out than before, for any reason. */
export function hasGrown(before: LeftOut, after: LeftOut): boolean {
  return sumOf(after) > sumOf(before)
}

export function sumOf(counts: LeftOut): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0)
}
