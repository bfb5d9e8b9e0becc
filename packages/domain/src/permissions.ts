import { isSameMailbox } from './mailbox.ts'
import { countryOfTerritory } from './territories.ts'

/** Who may do what: asked by the server before it acts, and sent to the client with the data. */

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

/** Whether the queue and the desk exist for this person at all. */
export function mayModerate(actor: Actor | null): actor is Actor {
  return actor?.role === 'administrator' || actor?.role === 'moderator'
}

/** Whether a country is among those that this person looks after, or a territory that belongs to one of them. */
export function looksAfter(actor: Actor | null, countryCode: string): boolean {
  if (!mayModerate(actor)) return false
  if (actor.role === 'administrator' || actor.countries.length === 0) return true
  return actor.countries.includes(countryCode) || actor.countries.includes(countryOfTerritory(countryCode))
}

/** Whether this person looks after one of some countries: those that sources see at a disputed pin. */
export function looksAfterAny(actor: Actor | null, countryCodes: readonly string[]): boolean {
  return countryCodes.some((countryCode) => looksAfter(actor, countryCode))
}

/** Somebody, by their account where they have one, and by their mailbox. */
export interface Person {
  readonly userId: string | null
  readonly email: string
}

/** A submission, or an earlier version of a surgery, as far as permissions go. */
export interface Decidable {
  /** Where its pin is; where it moves a surgery across a border, the country that it leaves as well. */
  readonly countryCodes: readonly string[]
  /** By such a country, those that sources see at the same pin as well: their moderators may decide just so. */
  readonly contested?: ReadonlyMap<string, readonly string[]>
  /** Whose it is: who sent it, and who organises the surgery that it is about. */
  readonly people: readonly Person[]
}

/** Whether somebody is among these people: by account, or by the mailbox that an address leads to. */
export function isAmong({ userId, email }: Pick<Actor, 'userId' | 'email'>, people: readonly Person[]): boolean {
  return people.some((person) => person.userId === userId || isSameMailbox(person.email, email))
}

export function isOwnSubmission(actor: Actor, { people }: Decidable): boolean {
  return isAmong(actor, people)
}

/** Whether this person looks after every country that a submission touches; where one is contested, after either. */
export function looksAfterAll(actor: Actor | null, { countryCodes, contested }: Decidable): boolean {
  const looksAfterOne = (code: string) => looksAfterAny(actor, [code, ...(contested?.get(code) ?? [])])
  return countryCodes.length > 0 && countryCodes.every(looksAfterOne)
}

/**
 * Whether this person may decide on this submission, undo a decision on it or revert a surgery to it: a moderator of all
 * its countries, and not on their own. An administrator may also on their own; the decision then says so.
 */
export function mayDecide(actor: Actor | null, submission: Decidable): boolean {
  if (!actor || !looksAfterAll(actor, submission)) return false
  return actor.role === 'administrator' || !isOwnSubmission(actor, submission)
}

/** Whether this person may propose changes to a surgery or pause it. */
export function mayOrganise(actor: Actor | null, organiserIds: readonly string[]): boolean {
  return actor !== null && (actor.role === 'administrator' || organiserIds.includes(actor.userId))
}

/**
 * Whether this person may know which dates a change of a surgery would affect, and how many people: whoever may propose
 * it, and whoever looks after one of the countries that sources see at its pin.
 */
export function mayForesee(
  actor: Actor | null,
  { organiserIds, countryCodes }: { organiserIds: readonly string[]; countryCodes: readonly string[] },
): boolean {
  return mayOrganise(actor, organiserIds) || looksAfterAny(actor, countryCodes)
}

export interface Reported {
  /** Those that sources see at the pin: moderators of either may act. */
  readonly countryCodes: readonly string[]
  readonly organisers: readonly Person[]
  /** Who told it, if they left an address. */
  readonly reporterEmail: string | null
}

/**
 * Whether a moderator may say what comes of a report, and so know who sent it: one of its country, and none who organises
 * the surgery or sent it. An administrator may in any case.
 */
export function maySettleReport(actor: Actor | null, { countryCodes, organisers, reporterEmail }: Reported): boolean {
  if (!actor || !looksAfterAny(actor, countryCodes)) return false
  if (actor.role === 'administrator') return true
  const isReporter = reporterEmail !== null && isSameMailbox(reporterEmail, actor.email)
  return !isReporter && !isAmong(actor, organisers)
}

/**
 * Whether this person may know where a calendar lies that dates are taken from: its address may hold a key, which is
 * its organisers' own.
 */
export function mayReadImport(actor: Actor | null, organiserIds: readonly string[]): boolean {
  return actor !== null && organiserIds.includes(actor.userId)
}

/**
 * Whether this person may know who is expected on a date: whoever organises this very surgery, and nobody by another
 * role, however high.
 */
export function mayMeetAttendees(actor: Actor | null, organiserIds: readonly string[]): boolean {
  return actor !== null && organiserIds.includes(actor.userId)
}
