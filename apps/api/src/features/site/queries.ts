import type { Db } from '../../db/client.ts'

const MOST = 200

export function listMails(db: Db) {
  return db.mail.findMany({
    select: { id: true, to: true, subject: true, text: true, createdAt: true },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: MOST,
  })
}
