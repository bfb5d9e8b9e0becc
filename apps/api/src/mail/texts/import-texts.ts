import type { Locale } from '@surgeries/domain/i18n'
import type { ImportProblem } from '@surgeries/contracts/calendar'
import type { LeftOutReason } from '@surgeries/domain/calendar/left-out-reasons'
import { mailsIn } from './catalogue.ts'

export function importTextsIn(locale: Locale) {
  const { say, words } = mailsIn(locale, 'mail-calendar')
  return {
    words,
    failing: (surgery: string, { host, problem }: { host: string; problem: ImportProblem }) =>
      words('failing', { surgery, host, problem: say(`problems.${problem}`) }),
    /** Why something is left out, and how often: `– whole-day event: 2`. */
    reasonLine: (reason: LeftOutReason, count: number) =>
      say('leftOut.line', { reason: say(`reasons.${reason}`), count }),
  }
}

export type ImportTexts = ReturnType<typeof importTextsIn>
