import { Prisma } from '@surgeries/prisma/client'
import type { Db } from '../../../../db/client.ts'

/** Addresses are given out one at a time, so that two surgeries of one name get two. Held to the end of the transaction. */
export async function lockSlugs(db: Db): Promise<void> {
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('surgery slugs'))`
}

export async function listTakenSlugs(db: Db, base: string, exceptId?: string): Promise<string[]> {
  const others = exceptId === undefined ? Prisma.sql`true` : Prisma.sql`surgery_id <> ${exceptId}::uuid`
  const rows = await db.$queryRaw<{ slug: string }[]>`
    SELECT slug FROM (SELECT slug, id AS surgery_id FROM surgery UNION ALL SELECT slug, surgery_id FROM slug_redirect) known
     WHERE slug LIKE ${`${base}%`} AND ${others}`
  return rows.map(({ slug }) => slug)
}

export async function redirectSlug(db: Db, { id, from, to }: { id: string; from: string; to: string }): Promise<void> {
  await db.slugRedirect.deleteMany({ where: { slug: to } })
  await db.slugRedirect.upsert({
    where: { slug: from },
    create: { slug: from, surgeryId: id },
    update: { surgeryId: id },
  })
}
