import type { Answer, ReportOutcome } from '@surgeries/domain/freshness'
import type { Words } from '../mail-texts.ts'

/** Ways to answer, a paragraph each: what it says, and below it where it leads. */
export type AnswerLinks = readonly string[]

/** What our mails say about whether a surgery still runs, in one language. */
export interface FreshnessTexts {
  /** What stands on the button of each answer. */
  answers: Record<Answer, string>
  /** The yes of one that has faded. */
  wake: string

  question: (surgery: string, about: { dates: string[]; answers: AnswerLinks }) => Words
  stillRuns: (surgery: string, about: { dates: string[]; answers: AnswerLinks; fadesOn: string }) => Words
  faded: (surgery: string, answers: AnswerLinks) => Words
  /** To the others, when one of them said that it has stopped. */
  stopped: (surgery: string, about: { by: string; answers: AnswerLinks }) => Words

  /** To a visitor: what came of their report, with `{notes}` of the moderator. */
  outcome: (surgery: string, about: { outcome: ReportOutcome; isOffer: boolean; hasNote: boolean }) => Words
  /** To those who organised it before. */
  /** A settled report that was opened again; `{notes}` says why. */
  lookedAtAgain: (surgery: string, wasHandedOver: boolean) => Words
  joined: (surgery: string, name: string) => Words
}
