import type { Locale } from '@surgeries/domain/i18n'
import type { LightMyRequestResponse } from 'fastify'
import type { TestApp } from './app.ts'
import { anywhere, solveCaptcha } from './submitting.ts'

interface Asking {
  locale?: Locale
  next?: string
  captcha?: string
  /** From somewhere else each time unless told. */
  from?: string
}

/** Asks for a sign-in link, with a challenge that was really solved. */
export async function askForLink(
  t: TestApp,
  email: string,
  { from = anywhere(), captcha, ...body }: Asking = {},
): Promise<LightMyRequestResponse> {
  const payload = { email, captcha: captcha ?? (await solveCaptcha(t)), ...body }
  return t.ask({ method: 'POST', url: '/api/v1/sign-in-links', payload, remoteAddress: from })
}

/** Uses the last link that was mailed to an address. */
export async function useLink(
  t: TestApp,
  email: string,
  { from = anywhere(), locale }: { from?: string; locale?: Locale } = {},
): Promise<LightMyRequestResponse> {
  const mail = await t.db.mail.findFirstOrThrow({ where: { to: email }, orderBy: { createdAt: 'desc' } })
  const token = /[?&]token=([\w-]+)/.exec(mail.text)?.[1]
  return t.ask({ method: 'POST', url: '/api/v1/session', payload: { token, locale }, remoteAddress: from })
}
