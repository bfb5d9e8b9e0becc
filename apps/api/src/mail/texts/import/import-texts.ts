import type { ImportProblem } from '@surgeries/contracts/calendar'
import type { LeftOutReason } from '@surgeries/domain/calendar/left-out-reasons'
import type { Words } from '../mail-texts.ts'

/** What our mails say about calendars elsewhere, in one language. */
export interface ImportTexts {
  /** A sentence each. */
  problems: Record<ImportProblem, string>
  failing: (surgery: string, about: { host: string; problem: string }) => Words
  works: (surgery: string, host: string) => Words
  /** What is left out, and why. */
  reasons: Record<LeftOutReason, string>
  leftOut: (surgery: string, about: { host: string; dates: number; reasons: string }) => Words
}
