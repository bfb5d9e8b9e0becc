import type { ImportProblem } from '@surgeries/contracts/calendar'
import type { Env } from '../../../env.ts'
import type { Db } from '../../../db.ts'
import { draftOf, finishMail } from '../../../mail/compose.ts'
import { withoutAddresses } from '../../../mail/names.ts'
import { mailIdOf, queueMail } from '../../../mail/outbox.ts'
import { importTextsIn } from '../../../mail/texts/import/in-language.ts'
import { listOrganisers } from '../../surgeries/service.ts'
import { findVenue } from '../queries/venue.ts'

interface News {
  surgeryId: string
  url: string
  /** Null when it works again. */
  problem: ImportProblem | null
  /** When it last worked, or last did not: names this failing, so that each is told once. */
  since: Date | null
}

/** Tells those who organise a surgery that its calendar elsewhere cannot be read, or can again. */
export async function mailOrganisers(db: Db, env: Env, { surgeryId, url, problem, since }: News): Promise<void> {
  const venue = await findVenue(db, surgeryId)
  if (!venue) return
  // The whole address may hold a key; where it leads is enough to know it by.
  const host = new URL(url).hostname
  const link = `${env.PUBLIC_URL}/me/surgeries/${venue.slug}/dates`
  for (const { userId, email, name, locale } of await listOrganisers(db, surgeryId)) {
    const texts = importTextsIn(locale)
    const words = problem
      ? texts.failing(venue.name, { host, problem: texts.problems[problem] })
      : texts.works(venue.name, host)
    const id = `import:${problem ? 'failing' : 'works'}:${surgeryId}:${since?.toISOString() ?? 'never'}:${userId}`
    const draft = draftOf(words, { locale, name: withoutAddresses(name) })
    await queueMail(db, { id: mailIdOf(id), to: email, ...finishMail(draft, { locale, link }) })
  }
}
