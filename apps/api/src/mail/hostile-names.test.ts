import { LOCALES } from '@surgeries/domain/i18n'
import { describe, expect, it } from 'vitest'
import { draftOf, finishMail, literal } from './compose.ts'
import { mailsIn, type Words } from './texts/catalogue.ts'
import { freshnessTextsIn } from './texts/freshness-texts.ts'
import { importTextsIn } from './texts/import-texts.ts'
import { submissionTextsIn } from './texts/submission-texts.ts'

const LINK = 'https://ours.example/page'
const NAMES = [
  '{link}',
  'a {link} b',
  '{notes}',
  '{{name}}',
  '$t(common.x)',
  '$& $1 $$',
  '<b>bold</b>',
  '%s',
  '${link}',
]

/** Every mail that names a surgery or a person. */
function mailsNaming(locale: (typeof LOCALES)[number], name: string): Words[] {
  const ofSubmissions = submissionTextsIn(locale)
  const fresh = freshnessTextsIn(locale)
  const imports = importTextsIn(locale)
  const { words } = mailsIn(locale, 'mail-attendance')
  const about = { surgery: name, kind: 'wants_help' } as const
  return [
    ofSubmissions.words('confirmAddress', { surgery: name, days: 7 }),
    ofSubmissions.received(name, { kind: 'new', moderators: name, waitHours: 30 }),
    ...(['approved', 'editApproved', 'ended', 'restarted', 'changesRequested'] as const).map((key) =>
      ofSubmissions.words(key, { surgery: name }),
    ),
    ...(['reverted', 'hidden', 'removed'] as const).map((key) => ofSubmissions.words(key, { surgery: name })),
    ofSubmissions.words('rejected', { surgery: name, mayAppeal: true }),
    ofSubmissions.words('withdrawn', { surgery: name, wasPublic: true }),
    ofSubmissions.words('changeRejected', { surgery: name, mayAppeal: true }),
    fresh.question(name, { dates: ['Wednesday'], answers: [`Yes\n${LINK}`] }),
    fresh.stillRuns(name, { dates: [], answers: [], fadesOn: 'Friday' }),
    fresh.faded(name, []),
    fresh.stopped(name, { by: name, answers: [] }),
    fresh.words('outcome', { surgery: name, outcome: 'mended', isOffer: false, hasNote: true }),
    fresh.joined(name, name),
    imports.failing(name, { host: 'a.example', problem: 'too_slow' }),
    imports.words('works', { surgery: name, host: 'a.example' }),
    words('confirm', { ...about, hours: 48 }),
    words('again', about),
    words('coming', about),
    words('waiting', { ...about, place: 2 }),
    words('promoted', about),
    words('moved', { ...about, before: name }),
    words('elsewhere', { ...about, before: name }),
    words('off', about),
    words('onAgain', about),
    words('reminder', { ...about, isToday: true }),
  ]
}

describe.each(LOCALES)('a name that looks like a template, in the mails in %s', (locale) => {
  it.each(NAMES)('%s is written as it is', (name) => {
    for (const words of mailsNaming(locale, name)) {
      const { subject, text } = finishMail(draftOf(words, { locale, name }), {
        locale,
        replyTo: undefined,
        link: LINK,
        notes: '{link} $&',
      })
      expect(subject).toContain(name)
      expect(text).toContain(mailsIn(locale, 'mail-frame').say('hello', { name }))
      const own = words.paragraphs.filter((line) => line === '{link}').length
      const given = words.paragraphs.join('\n').split(LINK).length - 1
      expect(text.split(LINK).length - 1).toBe(own + given)
      const notes = words.paragraphs.filter((line) => line === '{notes}').length
      expect(text.split('{link} $&').length - 1).toBe(notes)
    }
  })
})

it('a note of several lines is no template, and what is filled in is not looked at again', () => {
  const paragraphs = ['Words', literal('Why:\n{link}\n{notes}'), '{link}', '{notes}']
  const draft = draftOf({ subject: 'x', paragraphs }, { locale: 'en', name: '' })
  const { text } = finishMail(draft, {
    locale: 'en',
    replyTo: undefined,
    link: LINK,
    notes: 'see {link} and {notes} $&',
  })
  expect(text).toContain('Why:\n{link}\n{notes}')
  expect(text).toContain(`\n\n${LINK}\n\nsee {link} and {notes} $&`)
})

it('what a moderator writes may hold the placeholders anywhere', () => {
  const draft = { subject: 'x', text: 'Look at {link}: {notes}' }
  expect(finishMail(draft, { locale: 'en', replyTo: undefined, link: LINK, notes: 'why' }).text).toContain(
    `Look at ${LINK}: why`,
  )
})
