import type { Locale } from '@surgeries/domain/i18n'
import type { ReportKind } from '@surgeries/domain/freshness'
import type { FadeReason } from '@surgeries/domain/freshness/staleness'
import type { SubmissionKind } from '@surgeries/domain/moderation'
import { countryIn } from '../countries.ts'
import { withoutAddresses } from '../names.ts'
import { mailsIn, type Words } from './catalogue.ts'

interface Where {
  name: string
  locality: string
  countryCode: string
}

export interface WaitingLine extends Where {
  kind: SubmissionKind
  waitingDays: number
}

export interface DigestPart {
  heading: string
  lines: string[]
  path: string | null
}

interface Listed<Line> {
  lines: Line[]
  count: number
}

/** The mails to moderators, in the language of one. Of what visitors wrote they say nothing: that is read on the page. */
export function moderatorTextsIn(locale: Locale) {
  const { say, words } = mailsIn(locale, 'mail-moderation')
  const placeOf = (where: Where) => say('place', factsOf(where, locale))
  const shownOf = ({ lines, count }: Listed<unknown>) => ({
    count,
    shown: lines.length,
    isWhole: lines.length >= count,
  })
  return {
    say,
    waiting: ({ kind, ...where }: WaitingLine) =>
      words('waiting', { kind, place: placeOf(where), ...factsOf(where, locale) }),
    /** `{link}` leads to what waits; the parts bring their own addresses. */
    digest: (waiting: Listed<WaitingLine>, parts: (Omit<DigestPart, 'path'> & { link: string | null })[]): Words => {
      const lines = waiting.lines.map(({ kind, waitingDays: days, ...where }) =>
        say('digest.line', { kind, days, place: placeOf(where) }),
      )
      return {
        subject: say('digest.subject', { count: lines.length > 0 ? waiting.count : 0 }),
        paragraphs: [
          ...(lines.length > 0 ? [say('digest.heading', shownOf(waiting)), lines.join('\n'), '{link}'] : []),
          ...parts.flatMap((part) => [part.heading, part.lines.join('\n'), ...(part.link ? [part.link] : [])]),
        ],
      }
    },
    report: (kind: ReportKind, where: Where) => words('report', { told: say(`told.${kind}`), place: placeOf(where) }),
    faded: (where: Where, reason: FadeReason) => words('faded', { reason, place: placeOf(where) }),
    reportsHeading: (reports: Listed<unknown>) => say('digest.reports', shownOf(reports)),
    reportLine: (kind: ReportKind, where: Where) => `- ${say(`told.${kind}`)}: ${placeOf(where)}`,
    fadedLine: (where: Where) => `- ${placeOf(where)}`,
  }
}

export type ModeratorTexts = ReturnType<typeof moderatorTextsIn>

function factsOf({ name, locality, countryCode }: Where, locale: Locale) {
  const country = countryIn(locale, countryCode)
  return { name: withoutAddresses(name), locality: withoutAddresses(locality), country }
}
