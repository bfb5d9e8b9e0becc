import { isSameMailbox } from '../text/mailbox.ts'
import { countryOfTerritory } from '../geo/territories.ts'

export const GRANT_ROLES = ['administrator', 'moderator'] as const
export type GrantRole = (typeof GRANT_ROLES)[number]

/** Somebody who is signed in, as read from the database for this request. */
export interface Actor {
  userId: string
  email: string
  name: string
  role: GrantRole | null
  /** Countries that a moderator looks after, ISO 3166-1 alpha-2; empty means all of them. */
  countries: string[]
}

export type Moderator = Actor & { role: GrantRole }

/** A surgery, by the accounts of those who organise it. */
export interface Organised {
  readonly organiserIds: readonly string[]
}

/** Somebody, by their account where they have one, and by their mailbox. */
export interface Person {
  readonly userId: string | null
  readonly email: string
}

/** Whether somebody is among these people: by account, or by the mailbox that an address leads to. */
export function isAmong({ userId, email }: Person, people: readonly Person[]): boolean {
  return people.some((person) => (userId !== null && person.userId === userId) || isSameMailbox(person.email, email))
}

/** Whether one of some countries is among those that this person looks after, or a territory that belongs to one of them. */
export function looksAfterAny(actor: Actor | null, countryCodes: readonly string[]): boolean {
  if (!isModerator(actor)) return false
  if (isAdministrator(actor) || actor.countries.length === 0) return countryCodes.length > 0
  return countryCodes.some((code) => [code, countryOfTerritory(code)].some((one) => actor.countries.includes(one)))
}

/** As what somebody does something about a surgery, for the record: its organisers, or else an administrator. */
export function organisingRole(actor: Pick<Actor, 'userId'>, surgery: Organised): 'organiser' | 'administrator' {
  return organises(actor, surgery) ? 'organiser' : 'administrator'
}

export function organises({ userId }: Pick<Actor, 'userId'>, { organiserIds }: Organised): boolean {
  return organiserIds.includes(userId)
}

export function isAdministrator({ role }: Actor): boolean {
  return role === 'administrator'
}

/** Whether somebody is a moderator of some country, or an administrator. */
export function isModerator(actor: Actor | null): actor is Moderator {
  return GRANT_ROLES.some((role) => role === actor?.role)
}
