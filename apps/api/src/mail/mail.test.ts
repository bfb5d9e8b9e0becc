import { LOCALES } from '@surgeries/domain/i18n'
import { LISTING_FIELDS } from '@surgeries/domain/listing-fields'
import { REJECT_REASONS } from '@surgeries/domain/moderation'
import { describe, expect, it } from 'vitest'
import { draftOf, finishMail } from './compose.ts'
import { mailsIn } from './texts/catalogue.ts'
import { textsIn } from './texts/mail-texts.ts'

describe.each(LOCALES)('our mails in %s', (locale) => {
  const texts = textsIn(locale)
  const received = { moderators: 'Asha', waitHours: 30 }
  const withLink = [
    texts.signIn(10),
    texts.welcome({ role: 'administrator', countries: '' }),
    texts.welcome({ role: 'moderator', countries: '' }),
    texts.welcome({ role: 'moderator', countries: 'Nepal' }),
    texts.confirmAddress('COCAP', 7),
    texts.newLink('COCAP'),
    texts.approved('COCAP'),
    texts.editApproved('COCAP'),
    texts.ended('COCAP'),
    texts.restarted('COCAP'),
  ]
  const withNotes = [
    texts.changesRequested('COCAP'),
    texts.rejected('COCAP', true),
    texts.changeRejected('COCAP', true),
  ]
  const plain = [
    texts.withdrawn('COCAP', false),
    texts.received('COCAP', { kind: 'new', ...received }),
    texts.received('COCAP', { kind: 'edit', ...received }),
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
    const said = ['Nepal', ''].map((countries) => texts.welcome({ role: 'moderator', countries }).paragraphs[0])
    expect(said[0]).toContain('Nepal')
    expect(said[0]).not.toBe(said[1])
  })

  it('have a word for every field and every reason', () => {
    for (const field of LISTING_FIELDS) expect(texts.say(`fields.${field}`)).toMatch(/\p{L}/u)
    for (const reason of REJECT_REASONS) expect(texts.say(`rejectReasons.${reason}`)).toMatch(/[\p{L}\p{M}]{3}/u)
  })

  it('invite to answer only where answers are read', () => {
    const canAnswer = mailsIn(locale, 'mail-frame').say('canAnswer')
    const draft = draftOf(texts.withdrawn('COCAP', false), { locale, name: '' })
    const [without, read] = [undefined, 'team@example.org'].map((replyTo) => finishMail(draft, { locale, replyTo }))
    expect(read).toMatchObject({ replyTo: 'team@example.org', text: expect.stringContaining(canAnswer) })
    expect(without).toMatchObject({ replyTo: null, text: expect.not.stringContaining(canAnswer) })
    expect(without?.html).not.toContain(canAnswer)
  })

  it('offer an appeal only where there is one', () => {
    for (const words of [texts.rejected, texts.changeRejected])
      expect(words('COCAP', false).paragraphs.length).toBeLessThan(words('COCAP', true).paragraphs.length)
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
