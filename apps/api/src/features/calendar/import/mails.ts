import type { ImportProblem } from '@surgeries/contracts/calendar'
import type { Env } from '../../../env.ts'
import type { Db } from '../../../db/client.ts'
import { draftOf, finishMail } from '../../../mail/compose.ts'
import { withoutAddresses } from '../../../mail/names.ts'
import { mailIdOf, queueMail } from '../../../mail/outbox.ts'
import { type ImportTexts, importTextsIn } from '../../../mail/texts/import-texts.ts'
import type { Words } from '../../../mail/texts/catalogue.ts'
import { listOrganisers } from '../../surgeries/index.ts'
import { findDatedSurgery } from '../queries/dated-surgery.ts'
import { type LeftOut, listLeftOut } from './left-out.ts'

interface News {
  surgeryId: string
  url: string
  /** Null when it works again. */
  problem: ImportProblem | null
  /** When it last worked, or last did not: names this failing, so that each is told once. */
  since: Date | null
}

/** Tells those who organise a surgery that its calendar elsewhere cannot be read, or can again. */
export function mailOrganisers(db: Db, env: Env, { surgeryId, url, problem, since }: News): Promise<void> {
  return tellAll(db, env, {
    surgeryId,
    url,
    id: `${problem ? 'failing' : 'works'}:${surgeryId}:${since?.toISOString() ?? 'never'}`,
    wordsOf: (texts, surgery, host) =>
      problem ? texts.failing(surgery, { host, problem }) : texts.words('works', { surgery, host }),
  })
}

interface Loss {
  surgeryId: string
  url: string
  dates: number
  leftOut: LeftOut
  now: Date
}

export function mailLeftOut(db: Db, env: Env, { surgeryId, url, dates, leftOut, now }: Loss): Promise<void> {
  const items = listLeftOut(leftOut)
  return tellAll(db, env, {
    surgeryId,
    url,
    id: `left-out:${surgeryId}:${now.toISOString()}`,
    wordsOf: (texts, surgery, host) => {
      const reasons = items.map(({ reason, count }) => texts.reasonLine(reason, count))
      return texts.words('leftOut', { surgery, host, dates, reasons: reasons.join('\n') })
    },
  })
}

interface Telling {
  surgeryId: string
  url: string
  id: string
  wordsOf: (texts: ImportTexts, surgery: string, host: string) => Words
}

async function tellAll(db: Db, env: Env, { surgeryId, url, id, wordsOf }: Telling): Promise<void> {
  const surgery = await findDatedSurgery(db, surgeryId)
  if (!surgery) return
  // The whole address may hold a key; where it leads is enough to know it by.
  const host = new URL(url).hostname
  const link = `${env.PUBLIC_URL}/me/surgeries/${surgery.slug}/dates`
  for (const { userId, email, name, locale } of await listOrganisers(db, surgeryId)) {
    const draft = draftOf(wordsOf(importTextsIn(locale), surgery.name, host), { locale, name: withoutAddresses(name) })
    await queueMail(db, {
      id: mailIdOf(`import:${id}:${userId}`),
      to: email,
      ...finishMail(draft, { locale, link, replyTo: env.MAIL_REPLY_TO }),
    })
  }
}
