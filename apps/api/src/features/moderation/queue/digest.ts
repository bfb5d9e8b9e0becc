import { DAY_MS } from '@surgeries/domain/dates/durations'
import type { Deps } from '../../../deps.ts'
import { draftOf, finishMail } from '../../../mail/compose.ts'
import { mailIdOf, queueMail } from '../../../mail/outbox.ts'
import { type DigestPart, moderatorTextsIn, type WaitingLine } from '../../../mail/texts/for-moderators.ts'
import { type Grant, listGrants } from '../../accounts/index.ts'
import { can, type Decidable } from '@surgeries/domain/permissions'
import { withTerritories } from '@surgeries/domain/geo/territories'
import { listDecidable, type Submission } from '../../submissions/index.ts'
import { listWaiting, listWaitingById } from '../queries.ts'

const MOST_LINES = 100

/** What else belongs into the daily mail of a moderator, from a feature that this one does not know. */
export type News = (db: Deps['db'], grant: Grant, at: Date) => Promise<DigestPart[]>

export async function sendDigests({ db, env, now }: Pick<Deps, 'db' | 'env' | 'now'>, listNews: News): Promise<void> {
  const at = now()
  for (const grant of await listGrants(db)) {
    if (grant.mailCadence !== 'daily') continue
    const mine = await listIdsFor(db, grant)
    const waiting = await listWaitingById(db, mine.slice(0, MOST_LINES))
    const news = await listNews(db, grant, at)
    if (waiting.length + news.length === 0) continue
    await db.$transaction((tx) => sendDigest(tx, env, { grant, waiting, count: mine.length, news, at }))
  }
}

async function listIdsFor(db: Deps['db'], grant: Grant): Promise<string[]> {
  const submissions = await listWaiting(db, withTerritories(grant.countries))
  const decidable = await listDecidable(db, submissions)
  return submissions.flatMap(({ id }) => (isDecidable(grant, decidable.get(id)) ? [id] : []))
}

function isDecidable(grant: Grant, submission: Decidable | undefined): boolean {
  return submission !== undefined && can(grant, 'decide', submission)
}

interface Digest {
  grant: Grant
  waiting: Submission[]
  count: number
  news: DigestPart[]
  at: Date
}

async function sendDigest(
  tx: Parameters<typeof queueMail>[0],
  env: Deps['env'],
  { grant, waiting, count, news, at }: Digest,
): Promise<void> {
  const parts = news.map(({ path, ...part }) => ({ ...part, link: path && `${env.PUBLIC_URL}${path}` }))
  const { locale } = grant
  const lines = waiting.map((submission) => lineOf(submission, at))
  const words = moderatorTextsIn(locale).digest({ lines, count }, parts)
  const draft = draftOf(words, { locale, name: grant.name })
  const day = at.toISOString().slice(0, 10)
  await queueMail(tx, {
    id: mailIdOf(`digest:${grant.userId}:${day}`),
    to: grant.email,
    priority: 'low',
    ...finishMail(draft, { locale, link: `${env.PUBLIC_URL}/moderation`, replyTo: env.MAIL_REPLY_TO }),
  })
}

function lineOf({ kind, content, countryCode, pendingSince }: Submission, at: Date): WaitingLine {
  const waitingDays = pendingSince ? Math.floor((at.getTime() - pendingSince.getTime()) / DAY_MS) : 0
  return { kind, name: content.name, locality: content.locality, countryCode, waitingDays }
}
