import { LOCALES } from '@surgeries/domain/i18n'
import { describe, expect, it } from 'vitest'
import { draftOf, finishMail, literal } from './compose.ts'
import { attendanceTextsIn } from './texts/attendance-texts.ts'
import { mailsIn, type Words } from './texts/catalogue.ts'
import { freshnessTextsIn } from './texts/freshness-texts.ts'
import { importTextsIn } from './texts/import-texts.ts'
import { textsIn } from './texts/mail-texts.ts'

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
  const mails = textsIn(locale)
  const fresh = freshnessTextsIn(locale)
  const imports = importTextsIn(locale)
  const attendance = attendanceTextsIn(locale)
  const kind = 'wants_help' as const
  return [
    mails.confirmAddress(name, 7),
    mails.received(name, { kind: 'new', moderators: name, waitHours: 30 }),
    ...[mails.approved, mails.editApproved, mails.ended, mails.restarted].map((words) => words(name)),
    ...[mails.changesRequested, mails.reverted, mails.hidden, mails.removed].map((words) => words(name)),
    mails.rejected(name, true),
    mails.withdrawn(name, true),
    mails.changeRejected(name, true),
    fresh.question(name, { dates: ['Wednesday'], answers: [`Yes\n${LINK}`] }),
    fresh.stillRuns(name, { dates: [], answers: [], fadesOn: 'Friday' }),
    fresh.faded(name, []),
    fresh.stopped(name, { by: name, answers: [] }),
    fresh.outcome(name, { outcome: 'mended', isOffer: false, hasNote: true }),
    fresh.joined(name, name),
    imports.failing(name, { host: 'a.example', problem: 'too_slow' }),
    imports.works(name, 'a.example'),
    attendance.confirm(name, { kind, hours: 48 }),
    attendance.again(name),
    attendance.coming(name, kind),
    attendance.waiting(name, 2),
    attendance.promoted(name),
    attendance.moved(name, { kind, before: name }),
    attendance.elsewhere(name, { kind, before: name }),
    attendance.off(name, kind),
    attendance.onAgain(name, kind),
    attendance.reminder(name, { kind, isToday: true }),
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
