import type { GrantRole } from '@surgeries/domain/permissions'
import { PersonName } from '@surgeries/contracts/accounts'
import type { Locale } from '@surgeries/domain/i18n'
import { Email } from '@surgeries/contracts/email'
import type { PrismaClient } from '@surgeries/prisma/client'
import { readDatabaseTime } from '../clock/database-clock.ts'
import type { Db } from '../db/client.ts'
import { changeUserName, type Grant, insertUser, listGrants } from '../features/accounts/index.ts'
import { addJob } from '../queue/add-job.ts'

const REGIONS = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' })

/** Something that the person at the command line can put right; the message says how. */
export class AdminRefusal extends Error {
  override name = 'AdminRefusal'
}

export interface Newcomer {
  /** How they are called; asked for when they first sign in where it is not given. */
  name?: string | undefined
  locale?: Locale | undefined
}

export async function addAdministrator(db: PrismaClient, address: string, newcomer: Newcomer = {}): Promise<void> {
  await grant(db, readEmail(address), { role: 'administrator', countries: [] }, newcomer)
}

export async function addModerator(
  db: PrismaClient,
  address: string,
  countries: string[],
  newcomer: Newcomer = {},
): Promise<void> {
  const codes = countries.map((code) => code.trim().toUpperCase())
  codes.forEach(requireCountry)
  await grant(db, readEmail(address), { role: 'moderator', countries: codes }, newcomer)
}

/**
 * Takes a role away again; the account stays. It counts from the next request on. The last administrator stays, also when
 * two are removed at once.
 */
export async function removeRole(db: PrismaClient, address: string, role: GrantRole): Promise<void> {
  const email = readEmail(address)
  await db.$transaction(async (transaction) => {
    await lockGrants(transaction)
    const grants = await listGrants(transaction)
    const known = grants.find((other) => other.email === email && other.role === role)
    if (!known) throw new AdminRefusal(`${email} is no ${role}. These are: ${emailsOf(grants, role)}`)
    if (role === 'administrator' && grants.filter((other) => other.role === role).length === 1)
      throw new AdminRefusal(`${email} is the last administrator. Add another one first.`)
    await transaction.roleGrant.delete({ where: { userId: known.userId } })
    await record(transaction, 'role_removed', known.userId, role, [])
  })
}

/** Of two who change grants at once, the second sees what the first did. */
async function lockGrants(db: Db): Promise<void> {
  await db.$executeRaw`LOCK TABLE role_grant IN SHARE ROW EXCLUSIVE MODE`
}

export async function listByRole(db: Db, role: GrantRole): Promise<Grant[]> {
  return (await listGrants(db)).filter((known) => known.role === role)
}

export function nameOfCountry(code: string): string {
  return REGIONS.of(code) ?? code
}

type Granted = Pick<Grant, 'role' | 'countries'>

async function grant(db: PrismaClient, email: string, granted: Granted, { name, locale = 'en' }: Newcomer) {
  const said = name === undefined ? '' : readName(name)
  await db.$transaction(async (transaction) => {
    await lockGrants(transaction)
    const known = (await listGrants(transaction)).find((other) => other.email === email)
    if (known?.role === 'administrator' && granted.role === 'moderator')
      throw new AdminRefusal(`${email} is an administrator, who looks after every country already.`)
    const userId = await insertUser(transaction, { email, name: said, isVerified: false })
    if (said !== '') await changeUserName(transaction, userId, said)
    await transaction.roleGrant.upsert({
      where: { userId },
      create: { userId, locale, ...granted },
      update: granted,
    })
    await record(transaction, 'role_granted', userId, granted.role, granted.countries)
    // The server sends it: it knows its address, and writes when it runs.
    const payload = { userId, locale, grantId: crypto.randomUUID() }
    if (known?.role !== granted.role) await addJob(transaction, { task: 'welcome', payload, key: `welcome:${userId}` })
  })
}

function readName(given: string): string {
  const name = PersonName.safeParse(given)
  if (name.success) return name.data
  throw new AdminRefusal(`"${given}" cannot be a name: one line of at most 80 characters that can be seen.`)
}

// By number, not by address: the record is kept for ever, and people may ask to be forgotten.
async function record(db: Db, action: string, userId: string, role: GrantRole, countries: string[]) {
  const note = [role, countries.join(','), `user ${userId}`].filter(Boolean).join(', ')
  await db.auditEntry.create({ data: { at: await readDatabaseTime(db), actorRole: 'system', action, note } })
}

function readEmail(address: string): string {
  const email = Email.safeParse(address)
  if (email.success) return email.data
  throw new AdminRefusal(`"${address}" is not an email address.`)
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
