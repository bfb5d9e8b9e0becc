import { DAY_MS, HOUR_MS } from '@surgeries/domain/dates/durations'
import type { PrismaClient } from '@surgeries/prisma/client'
import type { Deps } from '../deps.ts'
import { forgetAccounts } from '../features/accounts/index.ts'
import { forgetOld } from '../features/freshness/index.ts'
import { sweepWords } from '../features/surgeries/index.ts'
import { forgetFailedJobs } from './failed-jobs.ts'
import { giveUpAbandoned } from './deliver-mail.ts'

const MAIL_DAYS = 90

/**
 * Forgets what is of no use any more: sessions, links, accounts that nobody signed in to, used solutions, counters, words that
 * no surgery has, the facts of old mails, jobs that failed, the log of public changes; and the mails that could not be delivered in all that time, as they
 * hold the keys of private pages.
 */
export async function cleanUp(deps: Pick<Deps, 'db' | 'now' | 'logger'>): Promise<void> {
  const { db, now } = deps
  await giveUpAbandoned(deps)
  await forgetAccounts({ db, now })
  await forgetOld(db, now())
  await sweepWords(db)
  await db.spentSolution.deleteMany({ where: { expiresAt: { lt: now() } } })
  await db.rateLimit.deleteMany({ where: { expire: { lt: now() } } })
  const longAgo = new Date(now().getTime() - MAIL_DAYS * DAY_MS)
  await db.mail.deleteMany({ where: { OR: [{ createdAt: { lt: longAgo } }, { forgetAt: { lt: now() } }] } })
  await forgetFailedJobs(db, longAgo)
  await forgetPublicChanges(db, new Date(now().getTime() - HOUR_MS))
}

async function forgetPublicChanges(db: PrismaClient, before: Date): Promise<void> {
  // The last one says which version the data have.
  const { _max: last } = await db.publicChange.aggregate({ _max: { number: true } })
  if (last.number !== null)
    await db.publicChange.deleteMany({ where: { at: { lt: before }, number: { lt: last.number } } })
}
