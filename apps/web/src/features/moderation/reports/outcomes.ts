import type { ReportKind, ReportOutcome } from '@surgeries/domain/freshness'

export function outcomesOf(kind: ReportKind): ReportOutcome[] {
  return kind === 'take_on' ? ['handed_over', 'no_change'] : ['mended', 'no_change']
}

export interface SettleDraft {
  outcome: ReportOutcome | null
  note: string
}

export const EMPTY_SETTLE: SettleDraft = { outcome: null, note: '' }
