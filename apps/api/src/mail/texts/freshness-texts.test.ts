import { LOCALES } from '@surgeries/domain/i18n'
import { ANSWERS, REPORT_OUTCOMES } from '@surgeries/domain/freshness'
import { describe, expect, it } from 'vitest'
import { draftOf, finishMail } from '../compose.ts'
import { dayIn, momentIn, spanIn } from '../moments.ts'
import { freshnessTextsIn } from './freshness-texts.ts'

const DATE = new Date('2026-12-09T16:30:00Z')
const LINKS = ['Yes\nhttps://a.example/yes', 'No\nhttps://a.example/no']

describe.each(LOCALES)('what we say of freshness in %s', (locale) => {
  const texts = freshnessTextsIn(locale)
  const dates = ['one', 'two'].map((name) => `${name} day`)
  const toOrganisers = [
    texts.question('COCAP', { dates, answers: LINKS }),
    texts.question('COCAP', { dates: dates.slice(1), answers: LINKS }),
    texts.stillRuns('COCAP', { dates, answers: LINKS, fadesOn: 'some day' }),
    texts.stillRuns('COCAP', { dates: [], answers: LINKS, fadesOn: 'some day' }),
    texts.faded('COCAP', LINKS),
    texts.stopped('COCAP', { by: 'Sita', answers: LINKS }),
    texts.stopped('COCAP', { by: '', answers: LINKS }),
  ]
  const withLink = [
    texts.joined('COCAP', 'Sita'),
    texts.joined('COCAP', ''),
    ...REPORT_OUTCOMES.flatMap((outcome) => [
      texts.words('outcome', { surgery: 'COCAP', outcome, isOffer: true, hasNote: true }),
      texts.words('outcome', { surgery: 'COCAP', outcome, isOffer: false, hasNote: false }),
    ]),
  ]

  it('names the surgery, and leaves no placeholder open', () => {
    for (const words of [...toOrganisers, ...withLink]) {
      const draft = draftOf(words, { locale, name: 'Asha' })
      const { subject, text } = finishMail(draft, {
        locale,
        replyTo: undefined,
        link: 'https://a.example',
        notes: 'Note',
      })
      expect(subject).toContain('COCAP')
      expect(text).not.toMatch(/[{}]|undefined|null/)
    }
  })

  it('gives each answer a line of its own, that fits on a button', () => {
    for (const { paragraphs } of toOrganisers)
      expect(paragraphs.join('\n\n').split('\n\n')).toEqual(expect.arrayContaining(LINKS))
    for (const label of [...ANSWERS.map((answer) => texts.say(`answers.${answer}`)), texts.say('wake')]) {
      expect(label).toMatch(/\p{L}/u)
      expect(label.length).toBeLessThanOrEqual(60)
    }
  })

  it('has a place for the link, and for the moderator’s words where there are some', () => {
    for (const { paragraphs } of withLink) expect(paragraphs).toContain('{link}')
    expect(
      texts.words('outcome', { surgery: 'C', outcome: 'mended', isOffer: false, hasNote: true }).paragraphs,
    ).toContain('{notes}')
  })
})

describe('a date in a mail', () => {
  it.each([
    ['en', 'Europe/London', 'Wednesday, 9 December 2026, 16:30 (GMT)'],
    ['de', 'Europe/Berlin', 'Mittwoch, 9. Dezember 2026, 17:30 Uhr (MEZ)'],
    ['ne', 'Asia/Kathmandu', '२०२६ डिसेम्बर ९, बुधबार, २२:१५ (GMT+५:४५)'],
    ['mi', 'Pacific/Auckland', 'Tāite, 10 Tīhema 2026, 05:30 (NZDT)'],
  ] as const)('has weekday, local time and zone in %s', (locale, timeZone, said) => {
    expect(momentIn(locale, DATE, timeZone)).toBe(said)
  })

  it.each([
    ['en', 'Wednesday, 9 December 2026, 22:15–01:15 the next day (GMT+5:45)'],
    ['de', 'Mittwoch, 9. Dezember 2026, 22:15–01:15 Uhr am nächsten Tag (GMT+5:45)'],
    ['ne', '२०२६ डिसेम्बर ९, बुधबार, २२:१५–०१:१५ भोलिपल्ट (GMT+५:४५)'],
    ['mi', 'Wenerei, 9 Tīhema 2026, 22:15–01:15 i te rā i muri (GMT+5:45)'],
  ] as const)('says in %s that it ends the next day', (locale, said) => {
    const span = { startsAt: DATE, endsAt: new Date(DATE.getTime() + 180 * 60_000) }
    expect(spanIn(locale, span, 'Asia/Kathmandu')).toBe(said)
    expect(spanIn('en', span, 'Europe/London')).toBe('Wednesday, 9 December 2026, 16:30–19:30 (GMT)')
  })

  it.each(LOCALES)('until midnight ends on its own day, in %s', (locale) => {
    const until = (minutes: number) =>
      spanIn(locale, { startsAt: DATE, endsAt: new Date(DATE.getTime() + minutes * 60_000) }, 'Europe/London')
    const nextDay = /next day|nächsten Tag|भोलिपल्ट|i te rā i muri/
    expect(until(450)).toMatch(/00:00|००:००/)
    expect(until(450)).not.toMatch(nextDay)
    expect(until(451)).toMatch(nextDay)
  })

  it('is the day where the surgery is', () => {
    expect(dayIn('en', DATE, 'Pacific/Auckland')).toBe('Thursday, 10 December 2026')
  })
})
