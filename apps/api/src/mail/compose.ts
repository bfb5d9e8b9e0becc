import { Locale } from '@surgeries/contracts/accounts'
import { htmlOf } from './html.ts'
import { de } from './texts/de.ts'
import { en } from './texts/en.ts'
import type { MailTexts, Words } from './texts/mail-texts.ts'
import { mi } from './texts/mi.ts'
import { ne } from './texts/ne.ts'

const TEXTS: Record<Locale, MailTexts> = { en, de, ne, mi }

/** What our mails say in a language; English where it is one that we do not speak. */
export function textsIn(locale: string): MailTexts {
  return TEXTS[localeOf(locale)]
}

export function localeOf(locale: unknown): Locale {
  return Locale.safeParse(locale).data ?? 'en'
}

/** A mail that somebody may still change: its `{link}` and `{notes}` are filled in when it is sent. */
export interface Draft {
  subject: string
  text: string
}

/** A draft from our usual words, with a greeting. */
export function draftOf({ subject, paragraphs }: Words, { locale, name }: { locale: string; name: string }): Draft {
  return { subject, text: [textsIn(locale).hello(name), ...paragraphs].join('\n\n') }
}

export interface Finish {
  locale: string
  /** Where `{link}` leads. */
  link?: string
  /** What stands for `{notes}`. */
  notes?: string
  /** The organiser's private page, named below the text. */
  privatePage?: string
}

export interface FinishedMail {
  subject: string
  text: string
  html: string
}

/** A mail as it goes out: placeholders filled in, the private page and the invitation to answer below, and an HTML part. */
export function finishMail(draft: Draft, { locale, link = '', notes = '', privatePage }: Finish): FinishedMail {
  const texts = textsIn(locale)
  const body = draft.text.replaceAll('{link}', () => link).replaceAll('{notes}', () => notes)
  const footer = [...(privatePage ? [`${texts.yourPage}\n${privatePage}`] : []), `${texts.canAnswer}\n${texts.network}`]
  return {
    subject: draft.subject.replace(/\s+/g, ' ').trim(),
    text: `${body.replace(/\n{3,}/g, '\n\n').trim()}\n\n-- \n${footer.join('\n\n')}\n`,
    html: htmlOf(body, { locale, footer, open: texts.open, network: texts.network }),
  }
}
