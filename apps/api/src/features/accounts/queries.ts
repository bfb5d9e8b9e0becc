import type { RoleGrant } from '@surgeries/prisma/client'
import type { Db } from '../../db/client.ts'

export interface Grant extends Omit<RoleGrant, 'createdAt'> {
  email: string
  name: string
}

export function findGrant(db: Db, userId: string) {
  return db.roleGrant.findUnique({ where: { userId }, select: { role: true, countries: true, mailCadence: true } })
}

export async function listGrants(db: Db): Promise<Grant[]> {
  const rows = await db.roleGrant.findMany({
    omit: { createdAt: true },
    include: { user: true },
    orderBy: [{ createdAt: 'asc' }, { userId: 'asc' }],
  })
  return rows.map(({ user: { email, name }, ...grant }) => ({ ...grant, email, name }))
}

export async function changeCadence(db: Db, userId: string, mailCadence: RoleGrant['mailCadence']): Promise<void> {
  await db.roleGrant.updateMany({ where: { userId }, data: { mailCadence } })
}

export async function changeGrantLocale(db: Db, userId: string, locale: RoleGrant['locale']): Promise<void> {
  await db.roleGrant.updateMany({ where: { userId }, data: { locale } })
}

export async function changeUserName(db: Db, userId: string, name: string): Promise<void> {
  await db.user.update({ where: { id: userId }, data: { name } })
}

export function findUser(db: Db, userId: string) {
  return db.user.findUnique({ where: { id: userId }, select: { id: true, name: true, email: true } })
}

/**
 * The account of an address; made if there is none yet. `isVerified` says that its owner has used a link sent to it; what
 * was verified before stays so.
 */
export async function insertUser(
  db: Db,
  { email, name, isVerified }: { email: string; name: string; isVerified: boolean },
): Promise<string> {
  const { id } = await db.user.upsert({
    where: { email },
    create: { id: crypto.randomUUID(), email, name, emailVerified: isVerified },
    update: isVerified ? { emailVerified: true } : {},
    select: { id: true, name: true },
  })
  if (name !== '') await db.user.updateMany({ where: { id, name: '' }, data: { name } })
  return id
}

export async function removeSession(db: Db, id: string): Promise<void> {
  await db.session.deleteMany({ where: { id } })
}

export async function removeSessions(db: Db, userId: string): Promise<void> {
  await db.session.deleteMany({ where: { userId } })
}

export async function removeExpired(db: Db, now: Date): Promise<void> {
  await db.session.deleteMany({ where: { expiresAt: { lt: now } } })
  await db.verification.deleteMany({ where: { expiresAt: { lt: now } } })
}

/**
 * Removes accounts that were made for a sign-in that never came, made before a moment: nobody has proved that the address
 * is theirs, and nothing refers to them.
 */
export async function removeNeverUsed(db: Db, madeBefore: Date): Promise<void> {
  await db.$executeRaw`
    DELETE FROM "user" AS u
     WHERE NOT u.email_verified AND u.created_at < ${madeBefore}::timestamptz
       AND NOT EXISTS (SELECT FROM session WHERE user_id = u.id)
       AND NOT EXISTS (SELECT FROM role_grant WHERE user_id = u.id)
       AND NOT EXISTS (SELECT FROM surgery_organiser WHERE user_id = u.id)
       AND NOT EXISTS (SELECT FROM submission WHERE organiser_id = u.id)
       AND NOT EXISTS (SELECT FROM decision WHERE actor_id = u.id)
       AND NOT EXISTS (SELECT FROM audit_entry WHERE actor_id = u.id)
       AND NOT EXISTS (SELECT FROM report WHERE settled_by = u.id)
       AND NOT EXISTS (SELECT FROM hiding WHERE hidden_by = u.id)
       AND NOT EXISTS (SELECT FROM calendar_import WHERE set_by = u.id)`
}

export async function listUserNames(db: Db, userIds: string[]): Promise<Map<string, string>> {
  const rows = await db.user.findMany({ where: { id: { in: userIds } }, select: { id: true, name: true } })
  return new Map(rows.map(({ id, name }) => [id, name]))
}
