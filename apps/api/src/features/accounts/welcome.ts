import { countryInSentence } from '@surgeries/domain/text/country-article'
import { z } from 'zod'
import type { Deps } from '../../deps.ts'
import { countryIn } from '../../mail/countries.ts'
import { draftOf, finishMail } from '../../mail/compose.ts'
import { mailsIn } from '../../mail/texts/catalogue.ts'
import { mailIdOf, queueMail } from '../../mail/outbox.ts'
import { findGrant, findUser } from './queries.ts'
import { Locale } from '@surgeries/contracts/shared'

const Payload = z.object({ userId: z.string(), locale: Locale, grantId: z.string() })

export async function welcome({ db, env }: Pick<Deps, 'db' | 'env'>, payload: unknown): Promise<void> {
  const { userId, locale, grantId } = Payload.parse(payload)
  const user = await findUser(db, userId)
  const grant = await findGrant(db, userId)
  if (!user || !grant) return
  const countries = grant.countries.map((code) => countryInSentence(locale, code, countryIn(locale, code)))
  const words = mailsIn(locale, 'mail-accounts').words('welcome', {
    role: grant.role,
    countries: countries.join(', '),
    everywhere: countries.length === 0,
  })
  const link = `${env.PUBLIC_URL}/sign-in?next=%2Fmoderation`
  const mail = finishMail(draftOf(words, { locale, name: user.name }), { locale, link, replyTo: env.MAIL_REPLY_TO })
  await queueMail(db, { id: mailIdOf(`welcome:${grantId}`), to: user.email, ...mail })
}
