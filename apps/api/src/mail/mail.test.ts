import { LOCALES } from '@surgeries/domain/i18n'
import { LISTING_FIELDS } from '@surgeries/domain/listing-fields'
import { REJECT_REASONS } from '@surgeries/domain/moderation'
import { describe, expect, it } from 'vitest'
import { draftOf, finishMail } from './compose.ts'
import { mailsIn } from './texts/catalogue.ts'
import { submissionTextsIn } from './texts/submission-texts.ts'

describe.each(LOCALES)('our mails in %s', (locale) => {
  const texts = submissionTextsIn(locale)
  const accounts = mailsIn(locale, 'mail-accounts')
  const welcome = (countries: string) =>
    accounts.words('welcome', { role: 'moderator', countries, everywhere: countries === '' })
  const received = { moderators: 'Asha', waitHours: 30 }
  const surgery = 'COCAP'
  const withLink = [
    accounts.words('signIn', { minutes: 10 }),
    accounts.words('welcome', { role: 'administrator', countries: '', everywhere: true }),
    welcome(''),
    welcome('Nepal'),
    texts.words('confirmAddress', { surgery, days: 7 }),
    ...(['newLink', 'approved', 'editApproved', 'ended', 'restarted'] as const).map((key) =>
      texts.words(key, { surgery }),
    ),
  ]
  const withNotes = [
    texts.words('changesRequested', { surgery }),
    texts.words('rejected', { surgery, mayAppeal: true }),
    texts.words('changeRejected', { surgery, mayAppeal: true }),
  ]
  const plain = [
    texts.words('withdrawn', { surgery, wasPublic: false }),
    texts.received(surgery, { kind: 'new', ...received }),
    texts.received(surgery, { kind: 'edit', ...received }),
  ]

  it('have a place for what is known only later', () => {
    for (const { paragraphs } of withLink) expect(paragraphs).toContain('{link}')
    for (const { paragraphs } of withNotes) expect(paragraphs).toContain('{notes}')
  })

  it('name the surgery, and leave no placeholder open', () => {
    for (const words of [...withLink.slice(4), ...withNotes, ...plain]) {
      const { subject, text } = finishMail(draftOf(words, { locale, name: 'Sita' }), {
        locale,
        link: 'https://a.example',
        notes: 'Note',
        replyTo: undefined,
      })
      expect(subject).toContain('COCAP')
      expect(text).toContain('Sita')
      expect(text).not.toMatch(/[{}]|undefined|null/)
    }
  })

  it('say to a moderator which countries are theirs', () => {
    const said = ['Nepal', ''].map((countries) => welcome(countries).paragraphs[0])
    expect(said[0]).toContain('Nepal')
    expect(said[0]).not.toBe(said[1])
  })

  it('have a word for every field and every reason', () => {
    for (const field of LISTING_FIELDS) expect(texts.say(`fields.${field}`)).toMatch(/\p{L}/u)
    for (const reason of REJECT_REASONS) expect(texts.say(`rejectReasons.${reason}`)).toMatch(/[\p{L}\p{M}]{3}/u)
  })

  it('invite to answer only where answers are read', () => {
    const canAnswer = mailsIn(locale, 'mail-frame').say('canAnswer')
    const draft = draftOf(texts.words('withdrawn', { surgery, wasPublic: false }), { locale, name: '' })
    const [without, read] = [undefined, 'team@example.org'].map((replyTo) => finishMail(draft, { locale, replyTo }))
    expect(read).toMatchObject({ replyTo: 'team@example.org', text: expect.stringContaining(canAnswer) })
    expect(without).toMatchObject({ replyTo: null, text: expect.not.stringContaining(canAnswer) })
    expect(without?.html).not.toContain(canAnswer)
  })

  it('offer an appeal only where there is one', () => {
    for (const key of ['rejected', 'changeRejected'] as const) {
      const [without = [], offered = []] = [false, true].map(
        (mayAppeal) => texts.words(key, { surgery, mayAppeal }).paragraphs,
      )
      expect(without.length).toBeLessThan(offered.length)
    }
  })
})

describe('the HTML part', () => {
  const html = (text: string) =>
    finishMail({ subject: 's', text }, { locale: 'en', replyTo: undefined, link: 'https://a.example/x?a=1&b=2' }).html

  it('shows what people wrote as text, whatever it is', () => {
    const shown = html('<script>alert(1)</script> & "quotes"')
    expect(shown).toContain('&#60;script&#62;alert(1)&#60;/script&#62; &#38; &#34;quotes&#34;')
    expect(shown).not.toMatch(/<script/)
  })

  it('makes a button of a paragraph that is only an address, and links of the others', () => {
    expect(html('{link}')).toContain('<a href="https://a.example/x?a=1&#38;b=2" style="display:inline-block')
    expect(html('Yes, it is on\n{link}')).toMatch(/<a href="https:\/\/a\.example[^>]+>Yes, it is on<\/a>/)
    expect(html('See https://b.example/y).')).toContain('>https://b.example/y</a>).')
    expect(html('javascript:alert(1)')).not.toMatch(/href="javascript/)
  })

  it('asks nobody for anything: no picture, no style from elsewhere', () => {
    expect(html('Hello')).not.toMatch(/<img|src=|url\(|<link|@import/)
  })
})

it('a subject stays one line', () => {
  expect(
    finishMail({ subject: 'One\r\nBcc: all@example.org', text: 'x' }, { locale: 'en', replyTo: undefined }).subject,
  ).toBe('One Bcc: all@example.org')
})
