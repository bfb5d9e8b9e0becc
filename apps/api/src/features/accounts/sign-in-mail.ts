import type { Locale } from '@surgeries/domain/i18n'
import type { Db } from '../../db/client.ts'
import type { Env } from '../../env.ts'
import { draftOf, finishMail } from '../../mail/compose.ts'
import { mailsIn } from '../../mail/texts/catalogue.ts'
import { queueMail } from '../../mail/outbox.ts'
import { LINK_MINUTES } from './lifetimes.ts'

export interface SignInLink {
  email: string
  token: string
  locale: Locale
  expiresAt: Date
  next: string
}

/**
 * Sends the link. It opens a page whose button signs in: mail scanners open every link, and one that signed in by being
 * opened would be used up before the person has read the mail.
 */
export async function sendSignInLink(
  db: Db,
  env: Env,
  { email, token, expiresAt, locale, next }: SignInLink,
): Promise<void> {
  const query = new URLSearchParams({ token, next: pathOfOurs(next) })
  const link = `${env.PUBLIC_URL}/sign-in/confirm?${query.toString()}`
  const draft = draftOf(mailsIn(locale, 'mail-accounts').words('signIn', { minutes: LINK_MINUTES }), {
    locale,
    name: '',
  })
  await queueMail(db, {
    to: email,
    priority: 'high',
    expiresAt,
    ...finishMail(draft, { locale, link, replyTo: env.MAIL_REPLY_TO }),
  })
}

function pathOfOurs(next: string): string {
  const url = /^\/[^\\\s\p{Cc}]*$/u.test(next) ? URL.parse(next, HERE) : null
  return url?.origin === HERE && !url.pathname.startsWith('//') ? next : '/me'
}

const HERE = 'https://here.invalid'
