import type { Db } from '../../db/client.ts'

interface NewLink {
  identifier: string
  email: string
  expiresAt: Date
  now: Date
}

export async function insertLink(db: Db, { identifier, email, expiresAt, now }: NewLink): Promise<void> {
  const id = crypto.randomUUID()
  await db.verification.create({ data: { id, identifier, value: email, expiresAt, createdAt: now, updatedAt: now } })
}

/** Uses a link up, and gives the address that it was sent to; null when it is not there, or not any more. Of two one wins. */
export async function takeLink(db: Db, identifier: string, now: Date): Promise<string | null> {
  const rows = await db.$queryRaw<{ value: string }[]>`
    DELETE FROM verification WHERE identifier = ${identifier} AND expires_at > ${now}::timestamptz RETURNING value`
  return rows[0]?.value ?? null
}

export async function hasExpired(db: Db, identifier: string, now: Date): Promise<boolean> {
  return (await db.verification.count({ where: { identifier, expiresAt: { lte: now } } })) > 0
}

interface KnownNetwork {
  userId: string
  network: string
  seenAt: Date
}

export async function rememberNetwork(db: Db, { userId, network, seenAt }: KnownNetwork): Promise<void> {
  await db.knownNetwork.upsert({
    where: { userId_network: { userId, network } },
    create: { userId, network, seenAt },
    update: { seenAt },
  })
}

export async function isKnownNetwork(db: Db, network: string): Promise<boolean> {
  return (await db.knownNetwork.count({ where: { network } })) > 0
}

export async function removeOldNetworks(db: Db, seenBefore: Date): Promise<void> {
  await db.knownNetwork.deleteMany({ where: { seenAt: { lt: seenBefore } } })
}
