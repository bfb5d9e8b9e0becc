import type { Deps } from '../../app.ts'
import { draftOf, finishMail } from '../../mail/compose.ts'
import { mailIdOf, queueMail } from '../../mail/outbox.ts'
import { digestWords, type WaitingLine } from '../../mail/texts/for-moderators.ts'
import { type Grant, listGrants } from '../accounts/service.ts'
import { mayDecide } from '@surgeries/domain/permissions'
import { readRow, type Submission } from '../submissions/service.ts'
import { listWaiting } from './queries.ts'

const DAY_MS = 24 * 60 * 60 * 1000

/** One mail a day to each moderator who wants it so, if anything waits for them. Doing it twice sends one. */
export async function sendDigests({ db, env, now }: Pick<Deps, 'db' | 'env' | 'now'>): Promise<void> {
  const at = now()
  for (const grant of await listGrants(db)) {
    if (grant.mailCadence !== 'daily') continue
    const waiting = (await listWaiting(db, grant.countries))
      .map(readRow)
      .filter((submission) => mayDecide(grant, submission))
    if (waiting.length > 0) await db.$transaction((tx) => sendDigest(tx, env, { grant, waiting, at }))
  }
}

interface Digest {
  grant: Grant
  waiting: Submission[]
  at: Date
}

async function sendDigest(
  tx: Parameters<typeof queueMail>[0],
  env: Deps['env'],
  { grant, waiting, at }: Digest,
): Promise<void> {
  const draft = draftOf(digestWords(waiting.map((submission) => lineOf(submission, at))), {
    locale: 'en',
    name: grant.name,
  })
  const day = at.toISOString().slice(0, 10)
  await queueMail(tx, {
    id: mailIdOf(`digest:${grant.userId}:${day}`),
    to: grant.email,
    ...finishMail(draft, { locale: 'en', link: `${env.PUBLIC_URL}/moderation` }),
  })
}

function lineOf({ kind, content, countryCode, pendingSince }: Submission, at: Date): WaitingLine {
  const waitingDays = pendingSince ? Math.floor((at.getTime() - pendingSince.getTime()) / DAY_MS) : 0
  return { kind, name: content.name, locality: content.locality, countryCode, waitingDays }
}
