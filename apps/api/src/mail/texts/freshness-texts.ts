import type { Locale } from '@surgeries/domain/i18n'
import { mailsIn } from './catalogue.ts'

/** Ways to answer, a paragraph each: what it says, and below it where it leads. */
type AnswerLinks = readonly string[]

export function freshnessTextsIn(locale: Locale) {
  const { say, words } = mailsIn(locale, 'mail-freshness')
  return {
    say,
    words,
    question: (surgery: string, { dates, answers }: { dates: string[]; answers: AnswerLinks }) =>
      words('question', {
        surgery,
        count: dates.length,
        first: dates[0] ?? '',
        dates: dates.join('\n'),
        answers: inParagraphs(answers),
      }),
    stillRuns: (surgery: string, { dates, answers, fadesOn }: StillRuns) =>
      words('stillRuns', {
        surgery,
        hasDates: dates.length > 0,
        dates: dates.join('\n'),
        answers: inParagraphs(answers),
        fadesOn,
      }),
    faded: (surgery: string, answers: AnswerLinks) => words('faded', { surgery, answers: inParagraphs(answers) }),
    /** To the others, when one of them said that it has stopped. */
    stopped: (surgery: string, { by, answers }: { by: string; answers: AnswerLinks }) =>
      words('stopped', { surgery, name: by, isNamed: by !== '', answers: inParagraphs(answers) }),
    joined: (surgery: string, name: string) => words('joined', { surgery, name, isNamed: name !== '' }),
  }
}

export type FreshnessTexts = ReturnType<typeof freshnessTextsIn>

interface StillRuns {
  dates: string[]
  answers: AnswerLinks
  fadesOn: string
}

function inParagraphs(answers: AnswerLinks): string {
  return answers.join('\n\n')
}
