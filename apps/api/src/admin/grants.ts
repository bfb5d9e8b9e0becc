import type { GrantRole } from '@surgeries/domain/permissions'
import { Email } from '@surgeries/contracts/email'
import type { PrismaClient } from '@surgeries/prisma/client'
import type { Db } from '../db.ts'
import { type Grant, insertUser, listGrants } from '../features/accounts/service.ts'

const REGIONS = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' })

/** Something that the person at the command line can put right; the message says how. */
export class AdminRefusal extends Error {
  override name = 'AdminRefusal'
}

/** Makes somebody an administrator; an account is made if there is none. */
export async function addAdministrator(db: PrismaClient, address: string): Promise<void> {
  await grant(db, readEmail(address), 'administrator', [])
}

/** Makes somebody a moderator of countries; an empty list means all. Who is one already gets the new list. */
export async function addModerator(db: PrismaClient, address: string, countries: string[]): Promise<void> {
  const email = readEmail(address)
  const known = (await listGrants(db)).find((other) => other.email === email)
  if (known?.role === 'administrator')
    throw new AdminRefusal(`${email} is an administrator, who looks after every country already.`)
  const codes = countries.map((code) => code.trim().toUpperCase())
  codes.forEach(requireCountry)
  await grant(db, email, 'moderator', codes)
}

/** Takes a role away again; the account stays. It counts from the next request on. */
export async function removeRole(db: PrismaClient, address: string, role: GrantRole): Promise<void> {
  const email = readEmail(address)
  const grants = await listGrants(db)
  const known = grants.find((other) => other.email === email && other.role === role)
  if (!known) throw new AdminRefusal(`${email} is no ${role}. These are: ${emailsOf(grants, role)}`)
  await db.$transaction(async (transaction) => {
    await transaction.roleGrant.delete({ where: { userId: known.userId } })
    await record(transaction, 'role_removed', known.userId, role, [])
  })
}

export async function listByRole(db: Db, role: GrantRole): Promise<Grant[]> {
  return (await listGrants(db)).filter((known) => known.role === role)
}

export function nameOfCountry(code: string): string {
  return REGIONS.of(code) ?? code
}

async function grant(db: PrismaClient, email: string, role: GrantRole, countries: string[]) {
  await db.$transaction(async (transaction) => {
    const userId = await insertUser(transaction, { email, name: '', isVerified: false })
    const content = { role, countries }
    await transaction.roleGrant.upsert({ where: { userId }, create: { userId, ...content }, update: content })
    await record(transaction, 'role_granted', userId, role, countries)
  })
}

// By number, not by address: the record is kept for ever, and people may ask to be forgotten.
async function record(db: Db, action: string, userId: string, role: GrantRole, countries: string[]) {
  const note = [role, countries.join(','), `user ${userId}`].filter(Boolean).join(', ')
  await db.auditEntry.create({ data: { at: new Date(), actorRole: 'system', action, note } })
}

function readEmail(address: string): string {
  const email = Email.safeParse(address)
  if (email.success) return email.data
  throw new AdminRefusal(`"${address}" is not an e-mail address.`)
}

/** Throws unless these are the two capital letters of a country; ZZ stands for none (ISO 3166-1). */
export function requireCountry(code: string): void {
  if (/^[A-Z]{2}$/.test(code) && code !== 'ZZ' && REGIONS.of(code)) return
  throw new AdminRefusal(`"${code}" is not a country's two letters (ISO 3166), such as NP for Nepal.`)
}

function emailsOf(grants: Grant[], role: GrantRole): string {
  const emails = grants.filter((known) => known.role === role).map((known) => known.email)
  return emails.length > 0 ? emails.join(', ') : 'nobody yet'
}
