import type { ReportKind } from '@surgeries/domain/freshness'

export interface ReportDraft {
  kind: ReportKind | null
  date: string
  message: string
  /** Null until it is touched: then it is the address of who is signed in. */
  email: string | null
  name: string
}

export const EMPTY_DRAFT: ReportDraft = { kind: null, date: '', message: '', email: null, name: '' }
