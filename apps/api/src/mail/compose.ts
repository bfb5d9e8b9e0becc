import type { Locale } from '@surgeries/domain/i18n'
import { htmlOf } from './html.ts'
import { mailsIn, type Words } from './texts/catalogue.ts'

export interface Draft {
  subject: string
  text: string
}

export function draftOf({ subject, paragraphs }: Words, { locale, name }: { locale: Locale; name: string }): Draft {
  const { say } = mailsIn(locale, 'mail-frame')
  const hello = name ? say('hello', { name }) : say('helloUnnamed')
  const lines = [hello, ...paragraphs].join('\n\n').split('\n')
  const text = lines.map((line) => (PLACEHOLDER_LINE.test(line) ? line : literal(line))).join('\n')
  return { subject: literal(subject), text }
}

/** What a person wrote, so that it is no placeholder: a word joiner, which nobody sees, stands in it until it is sent. */
export function literal(text: string): string {
  return text.replace(/\{(?=(?:link|notes)\})/g, '{\u2060')
}

const PLACEHOLDER_LINE = /^\{(?:link|notes)\}$/
const PLACEHOLDER = /\{(\u2060?)(link|notes)\}/g

function fillIn(text: string, values: { link: string; notes: string }): string {
  return text.replace(PLACEHOLDER, (_whole, escape: string, name: 'link' | 'notes') =>
    escape === '' ? values[name] : `{${name}}`,
  )
}

export type PageOffer = 'change' | 'appeal' | 'look'

export interface Finish {
  locale: Locale
  /** Where answers are read, if anywhere: only then a mail invites to answer. */
  replyTo: string | undefined
  link?: string
  notes?: string
  privatePage?: { url: string; offer: PageOffer }
  ownPages?: { mine: string; signIn: string }
}

export interface FinishedMail {
  subject: string
  text: string
  html: string
  replyTo: string | null
}

export function finishMail(draft: Draft, finish: Finish): FinishedMail {
  const { locale, link = '', notes = '', replyTo } = finish
  const { say } = mailsIn(locale, 'mail-frame')
  const body = fillIn(draft.text, { link, notes })
  const footer = footerOf(say, finish)
  return {
    subject: fillIn(draft.subject, { link, notes }).replace(/\s+/g, ' ').trim(),
    text: `${body.replace(/\n{3,}/g, '\n\n').trim()}\n\n-- \n${footer.join('\n\n')}\n`,
    html: htmlOf(body, { locale, footer, open: say('open'), network: say('network') }),
    replyTo: replyTo ?? null,
  }
}

function footerOf(say: Frame, { ownPages, privatePage, replyTo }: Finish): string[] {
  return [
    ...(ownPages ? [`${say('ownPages.mine')}\n${ownPages.mine}`, `${say('ownPages.signIn')}\n${ownPages.signIn}`] : []),
    ...(privatePage ? [`${say(`yourPage.${privatePage.offer}`)}\n${privatePage.url}`] : []),
    [...(replyTo ? [say('canAnswer')] : []), say('network')].join('\n'),
  ]
}

type Frame = ReturnType<typeof mailsIn<'mail-frame'>>['say']
