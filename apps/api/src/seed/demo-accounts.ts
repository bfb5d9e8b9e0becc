import type { PrismaClient } from '@surgeries/prisma/client'

const EUROPE = [
  'GB',
  'IE',
  'DE',
  'AT',
  'CH',
  'FR',
  'BE',
  'NL',
  'LU',
  'ES',
  'PT',
  'IT',
  'DK',
  'SE',
  'NO',
  'FI',
  'IS',
  'PL',
  'CZ',
]

interface DemoAccount {
  email: string
  name: string
  role?: 'administrator' | 'moderator'
  countries?: string[]
}

/** Who can sign in to try things out. example.org belongs to nobody (RFC 2606), so no mail can reach a stranger. */
export const ACCOUNTS: DemoAccount[] = [
  { email: 'admin@example.org', name: 'Administrator', role: 'administrator' },
  { email: 'moderator.nepal@example.org', name: 'Moderator for Nepal', role: 'moderator', countries: ['NP'] },
  { email: 'moderator.europe@example.org', name: 'Moderator for Europe', role: 'moderator', countries: EUROPE },
  { email: 'organiser.hamburg@example.org', name: 'Organiser in Hamburg' },
  { email: 'organiser.birmingham@example.org', name: 'Organiser in Birmingham' },
]

export async function seedAccounts(db: PrismaClient): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  for (const { email, name, role, countries = [] } of ACCOUNTS) {
    const known = await db.user.findUnique({ where: { email }, select: { id: true } })
    const { id } =
      known ?? (await db.user.create({ data: { id: crypto.randomUUID(), email, name, emailVerified: true } }))
    if (role && !known) await db.roleGrant.create({ data: { userId: id, role, countries } })
    ids.set(email, id)
  }
  return ids
}

export const ORGANISERS: Record<string, string> = {
  hamburg: 'organiser.hamburg@example.org',
  'central-birmingham': 'organiser.birmingham@example.org',
}
