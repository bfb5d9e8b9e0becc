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

/** Whether a country is among those that this person looks after. */
export function looksAfter(actor: Actor | null, countryCode: string): boolean {
  if (!mayModerate(actor)) return false
  return actor.role === 'administrator' || actor.countries.length === 0 || actor.countries.includes(countryCode)
}

export interface Decidable {
  countryCode: string
  organiserId: string | null
  organiserEmail: string
}

export function isOwnSubmission(actor: Actor, submission: Decidable): boolean {
  return (
    submission.organiserId === actor.userId || submission.organiserEmail.toLowerCase() === actor.email.toLowerCase()
  )
}

/**
 * Whether this person may decide on this submission: a moderator of its country, and not on their own. An
 * administrator may also on their own; the decision then says so.
 */
export function mayDecide(actor: Actor | null, submission: Decidable): boolean {
  if (!actor || !looksAfter(actor, submission.countryCode)) return false
  return actor.role === 'administrator' || !isOwnSubmission(actor, submission)
}

/** Whether this person may propose changes to a surgery or pause it. */
export function mayOrganise(actor: Actor | null, organiserIds: readonly string[]): boolean {
  return actor !== null && (actor.role === 'administrator' || organiserIds.includes(actor.userId))
}

export interface Reported {
  countryCode: string
  organiserIds: readonly string[]
  /** Who told it, if they left an address. */
  reporterEmail: string | null
}

/**
 * Whether a moderator may say what comes of a report, and so know who sent it: one of its country, and none who organises
 * the surgery or sent it. An administrator may in any case.
 */
export function maySettleReport(actor: Actor | null, { countryCode, organiserIds, reporterEmail }: Reported): boolean {
  if (!actor || !looksAfter(actor, countryCode)) return false
  if (actor.role === 'administrator') return true
  return reporterEmail?.toLowerCase() !== actor.email.toLowerCase() && !organiserIds.includes(actor.userId)
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
