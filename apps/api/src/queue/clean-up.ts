import type { Deps } from '../app.ts'
import { removeExpired } from '../features/accounts/service.ts'

const MAIL_DAYS = 90
const DAY_MS = 24 * 60 * 60 * 1000

/** Forgets what is of no use any more: sessions, links, used solutions, counters, the facts of old mails. */
export async function cleanUp({ db, now }: Pick<Deps, 'db' | 'now'>): Promise<void> {
  await removeExpired(db, now())
  await db.spentSolution.deleteMany({ where: { expiresAt: { lt: now() } } })
  await db.rateLimit.deleteMany({ where: { expire: { lt: now() } } })
  await db.mail.deleteMany({ where: { sentAt: { lt: new Date(now().getTime() - MAIL_DAYS * DAY_MS) } } })
}
