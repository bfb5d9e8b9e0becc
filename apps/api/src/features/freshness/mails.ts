import type { Answer } from '@surgeries/domain/freshness'
import { can } from '@surgeries/domain/permissions'
import type { Env } from '../../env.ts'
import type { Db } from '../../db/client.ts'
import { draftOf, finishMail } from '../../mail/compose.ts'
import { withoutAddresses } from '../../mail/names.ts'
import { mailIdOf, queueMail } from '../../mail/outbox.ts'
import { type FreshnessTexts, freshnessTextsIn } from '../../mail/texts/freshness-texts.ts'
import type { Words } from '../../mail/texts/catalogue.ts'
import { type ModeratorTexts, moderatorTextsIn } from '../../mail/texts/for-moderators.ts'
import { listGrants } from '../accounts/index.ts'
import type { Organiser } from '../surgeries/index.ts'
import { answerLink } from './question-link.ts'

/** A mail to somebody in their language; named, so that it is sent once. */
export async function mailPerson(
  db: Db,
  env: Pick<Env, 'MAIL_REPLY_TO'>,
  { email, name, locale }: Pick<Organiser, 'email' | 'name' | 'locale'>,
  words: Words,
  { id, link, notes }: { id: string; link?: string; notes?: string },
): Promise<void> {
  const draft = draftOf(words, { locale, name: withoutAddresses(name) })
  await queueMail(db, {
    id: mailIdOf(id),
    to: email,
    priority: 'low',
    ...finishMail(draft, {
      locale,
      replyTo: env.MAIL_REPLY_TO,
      ...(link ? { link } : {}),
      ...(notes ? { notes } : {}),
    }),
  })
}

export async function mailQuestion(
  db: Db,
  env: Env,
  { organiser, questionId, answers, isDormant = false }: Asking,
  wordsFor: (texts: FreshnessTexts, links: string[]) => Words,
): Promise<void> {
  const texts = freshnessTextsIn(organiser.locale)
  const links = answers.map((answer) => {
    const label = answer === 'yes' && isDormant ? texts.say('wake') : texts.say(`answers.${answer}`)
    return `${label}\n${answerLink(env, questionId, answer)}`
  })
  await mailPerson(db, env, organiser, wordsFor(texts, links), { id: `question:${questionId}` })
}

interface Asking {
  organiser: Organiser
  questionId: string
  answers: readonly Answer[]
  isDormant?: boolean
}

export async function mailModerators(
  db: Db,
  env: Pick<Env, 'MAIL_REPLY_TO'>,
  countryCodes: readonly string[],
  wordsFor: (texts: ModeratorTexts) => Words,
  { name, link }: { name: string; link: string },
): Promise<void> {
  for (const grant of await listGrants(db)) {
    if (grant.mailCadence !== 'at_once' || !can(grant, 'read_report', { countryCodes })) continue
    const words = wordsFor(moderatorTextsIn(grant.locale))
    await mailPerson(db, env, grant, words, { id: `${name}:${grant.userId}`, link })
  }
}
