import { type Mark, MARKS } from '../freshness.ts'

/** How many of several surgeries have which mark. */
export type MarkCounts = Partial<Record<Mark, number>>

const RUNNING: readonly Mark[] = ['on', 'soon', 'confirmed']
const RESTING: readonly Mark[] = ['paused', 'faded', 'ended']

/**
 * The one mark of surgeries that are drawn together. It says nothing that is not true of more than half of them: the mark
 * that most have, else what most have at least, else the one that claims nothing.
 */
export function markOfMany(counts: MarkCounts): Mark {
  const half = totalOf(counts, MARKS) / 2
  const isOfMost = (...marks: readonly Mark[]) => totalOf(counts, marks) > half
  const most = MARKS.find((mark) => isOfMost(mark))
  if (most) return most
  if (isOfMost('on', 'soon')) return 'soon'
  if (isOfMost(...RUNNING)) return 'confirmed'
  return isOfMost(...RESTING) ? 'faded' : 'unconfirmed'
}

/** How many of several surgeries somebody confirmed lately. */
export function runningAmong(counts: MarkCounts): number {
  return totalOf(counts, RUNNING)
}

/** The counts of two lots of surgeries as one. */
export function addMarks(some: MarkCounts, others: MarkCounts): MarkCounts {
  const sums = MARKS.map((mark) => [mark, (some[mark] ?? 0) + (others[mark] ?? 0)] as const)
  return Object.fromEntries(sums.filter(([, count]) => count > 0))
}

function totalOf(counts: MarkCounts, marks: readonly Mark[]): number {
  return marks.reduce((sum, mark) => sum + (counts[mark] ?? 0), 0)
}
