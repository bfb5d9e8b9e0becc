import type { ReportKind, ReportOutcome } from '@surgeries/domain/freshness'

/** What can come of a report: who offers to take a surgery on is handed it, or not; anything else is mended, or not. */
export function outcomesOf(kind: ReportKind): ReportOutcome[] {
  return kind === 'take_on' ? ['handed_over', 'no_change'] : ['mended', 'no_change']
}

export interface SettleDraft {
  outcome: ReportOutcome | null
  note: string
}

export const EMPTY_SETTLE: SettleDraft = { outcome: null, note: '' }
