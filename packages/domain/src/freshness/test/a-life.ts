import { nextQuestion } from '../next-question.ts'
import { type Asked, fadesAt } from '../staleness.ts'
import { coverDays, daysAfter, type Thresholds } from '../thresholds.ts'

export const START = new Date('2026-01-01T00:00:00Z')

interface Told {
  thresholds: Thresholds
  /** Days since the start on which it meets, each at noon. */
  dates: readonly number[]
  /** [from, for so many days]: the server asks nothing and fades nothing. */
  outages: readonly (readonly [number, number])[]
  /** After how many days the first, the second, … question is answered, and over again; null for never. */
  answers: readonly (number | null)[]
  days?: number
}

interface Lived {
  asked: Asked[]
  lastConfirmedAt: Date
  fadedAt: Date | null
  /** The days whose date had not been confirmed when it began. */
  unconfirmed: number[]
}

/** Lives the life of a surgery, day by day, by the rules and nothing else. */
export function live({ thresholds, dates, outages, answers, days = 400 }: Told): Lived {
  const asked: (Asked & { answerOn: number | null })[] = []
  const confirmed = new Set<number>()
  const unconfirmed: number[] = []
  let lastConfirmedAt = START
  for (let day = 0; day < days; day++) {
    const now = daysAfter(START, day)
    for (const question of asked.filter((one) => !one.isAnswered && one.answerOn !== null && one.answerOn <= day)) {
      question.isAnswered = true
      lastConfirmedAt = now
      const until = daysAfter(question.askedAt, coverDays(thresholds))
      dates.filter((date) => date >= day && noonOf(date) < until).forEach((date) => confirmed.add(date))
    }
    const facts = {
      state: 'active' as const,
      lastConfirmedAt,
      hasOrganisers: true,
      asked,
      coming: dates
        .filter((date) => noonOf(date) > now)
        .map((date) => ({
          recurrenceId: `day-${date}`,
          startsAt: noonOf(date),
          isCancelled: false,
          isConfirmed: confirmed.has(date),
        })),
    }
    if (!outages.some(([from, length]) => day >= from && day < from + length)) {
      if (fadesAt(facts, thresholds, now)) return { asked, lastConfirmedAt, fadedAt: now, unconfirmed }
      const question = nextQuestion(facts, thresholds, now)
      const answerAfter = answers[asked.length % answers.length] ?? null
      if (question) {
        const answerOn = answerAfter === null ? null : day + answerAfter
        asked.push({ ...question, askedAt: now, isAnswered: false, answerOn })
      }
    }
    if (dates.includes(day) && !confirmed.has(day)) unconfirmed.push(day)
  }
  return { asked, lastConfirmedAt, fadedAt: null, unconfirmed }
}

function noonOf(day: number): Date {
  return daysAfter(START, day + 0.5)
}
