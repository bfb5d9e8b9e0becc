import type { Db } from '../../db/client.ts'

const MOST = 200

/** The messages of the outbox whose text is still there, the latest first. */
export function listMails(db: Db) {
  return db.mail.findMany({
    select: { id: true, to: true, subject: true, text: true, createdAt: true },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: MOST,
  })
}
