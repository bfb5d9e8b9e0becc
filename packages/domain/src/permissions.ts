import { LISTED_STATES } from './listing.ts'
import { isSameMailbox } from './mailbox.ts'
import type { SubmissionState } from './moderation.ts'
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

/** Somebody, by their account where they have one, and by their mailbox. */
export interface Person {
  readonly userId: string | null
  readonly email: string
}

/** A surgery, as far as being public goes. */
export interface Listed {
  readonly state: string
}

/** A surgery, by the accounts of those who organise it. */
export interface Organised {
  readonly organiserIds: readonly string[]
}

/** Something at a pin, by the countries that sources see there: moderators of either may act. */
export interface Located {
  readonly countryCodes: readonly string[]
}

/** A submission, as far as its sender has confirmed it. */
export interface Confirmable {
  readonly state: SubmissionState
}

/** A submission, a surgery, or an earlier version of one, as far as permissions go. */
export interface Decidable {
  /** Where its pin is; where it moves a surgery across a border, the country that it leaves as well. */
  readonly countryCodes: readonly string[]
  /** By such a country, those that sources see at the same pin as well: their moderators may decide just so. */
  readonly contested?: ReadonlyMap<string, readonly string[]>
  /** Whose it is: who sent it, and who organises the surgery that it is about. */
  readonly people: readonly Person[]
}

export interface Reported extends Located {
  readonly organisers: readonly Person[]
  /** Who told it, if they left an address. */
  readonly reporterEmail: string | null
}

/** The private link of a mail, and whose it is. */
export interface PrivateLink {
  readonly standing: 'key' | 'ended' | 'never'
  readonly isOutOfTime?: boolean
  /** Whether what it leads to is others' now. */
  readonly isHandedOver?: boolean
  /** The account of whoever it was sent to: signed in, they need no younger link. */
  readonly holderId?: string | null
}

/** What each action is about, besides who asks. */
export interface Subjects {
  /** Read what is public of all surgeries: list, map, calendar, places. */
  browse: []
  export: []
  view: [surgery: Listed]
  submit: []
  report: [surgery: Listed]
  attend: [surgery: Listed]
  sign_in: []
  use_link: [link: PrivateLink]
  /** Have the link that works mailed again, to the address on record. */
  renew_link: [link: PrivateLink]
  /** One's own account: name, sessions, what one has sent. */
  use_account: []
  end_link: [link: { readonly holderId: string | null }]
  /** Propose changes to a surgery, pause it, change its dates, say how many it can help. */
  organise: [surgery: Organised]
  /** Know which dates a change of a surgery would affect, and how many people. */
  foresee: [surgery: Organised & Located]
  /** The same by the private link of a proposal. */
  foresee_by_link: [proposal: Located & { readonly sender: Person; readonly organisers: readonly Person[] }]
  read_import: [surgery: Organised]
  meet_attendees: [surgery: Organised]
  /** Queue, desks, reports and histories exist for them at all. */
  moderate: []
  /** Open the page of a submission at all; redacted, unless they may read it in full. */
  read_desk: [submission: Confirmable]
  /** Read a submission or a hiding with exact pin, people and notes. */
  read_in_full: [submission: Decidable]
  read_history: [surgery: Located]
  decide: [submission: Decidable]
  undo: [decision: Decidable & { readonly decidedBy: string }]
  reopen: [submission: Decidable]
  hide: [surgery: Decidable]
  revert: [earlier: Decidable]
  read_report: [report: Located]
  settle_report: [report: Reported]
  /** What is done on the machine itself: its commands, and the inbox of development. No role allows it from elsewhere. */
  administer: [console: { readonly isOwnMachine: boolean }]
}

export type Action = keyof Subjects

interface Rule<Subject extends unknown[]> {
  /** Whether somebody may do it about anything at all. */
  admits: (actor: Actor | null) => boolean
  needsSubject: boolean
  allows: (actor: Actor | null, ...about: Subject) => boolean
}

const RULES: { readonly [A in Action]: Rule<Subjects[A]> } = {
  browse: anybody(),
  export: anybody(),
  view: anybody(isPublic),
  submit: anybody(),
  report: anybody(isPublic),
  attend: anybody(isPublic),
  sign_in: anybody(),
  use_link: anybody((actor, { standing, isOutOfTime = false, isHandedOver = false, holderId = null }) => {
    const isHolder = actor !== null && actor.userId === holderId
    return standing === 'key' && !isHandedOver && (!isOutOfTime || isHolder)
  }),
  renew_link: anybody((_actor, { standing }) => standing !== 'never'),
  use_account: signedIn(),
  end_link: signedIn((actor, { holderId }) => actor.userId === holderId),
  organise: signedIn((actor, surgery) => isAdministrator(actor) || organises(actor, surgery)),
  foresee: signedIn(
    (actor, surgery) =>
      isAdministrator(actor) || organises(actor, surgery) || looksAfterAny(actor, surgery.countryCodes),
  ),
  // The link shows it only while whoever sent the proposal organises the surgery.
  foresee_by_link: anybody(
    (actor, { sender, organisers, countryCodes }) =>
      isAmong(sender, organisers) ||
      (actor !== null &&
        can(actor, 'foresee', { organiserIds: organisers.flatMap(({ userId }) => userId ?? []), countryCodes })),
  ),
  // Its address may hold a key, which is its organisers' own.
  read_import: signedIn(organises),
  // Nobody by another role, however high.
  meet_attendees: signedIn(organises),
  moderate: moderators(),
  // What nobody has confirmed is its sender's alone.
  read_desk: moderators((_actor, { state }) => state !== 'unconfirmed' && state !== 'expired'),
  read_in_full: moderators(looksAfterAll),
  read_history: moderators((actor, { countryCodes }) => looksAfterAny(actor, countryCodes)),
  decide: moderators(mayDecide),
  // For whoever decided.
  undo: moderators(
    (actor, decision) => mayDecide(actor, decision) && (isAdministrator(actor) || decision.decidedBy === actor.userId),
  ),
  reopen: moderators(mayDecide),
  hide: moderators(mayDecide),
  revert: moderators(mayDecide),
  read_report: moderators((actor, { countryCodes }) => looksAfterAny(actor, countryCodes)),
  settle_report: moderators((actor, { countryCodes, organisers, reporterEmail }) => {
    const reporter = reporterEmail === null ? [] : [{ userId: null, email: reporterEmail }]
    const isTheirs = isAmong(actor, [...organisers, ...reporter])
    return looksAfterAny(actor, countryCodes) && (isAdministrator(actor) || !isTheirs)
  }),
  administer: anybody((_actor, { isOwnMachine }) => isOwnMachine),
}

/** Whether somebody, or the public for null, may do this about that. What is not known is refused. */
export function can<A extends Action>(actor: Actor | null, action: A, ...about: Subjects[A]): boolean {
  if (!Object.hasOwn(RULES, action)) return false
  const rule: Rule<Subjects[A]> = RULES[action]
  const [subject = null] = about
  return rule.admits(actor) && (subject !== null || !rule.needsSubject) && rule.allows(actor, ...about)
}

/** Whether somebody may do this about anything at all: what can be said before its subject is known. */
export function mayEver(actor: Actor | null, action: Action): boolean {
  return Object.hasOwn(RULES, action) && RULES[action].admits(actor)
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

/** Whether this person looks after every country that a submission touches; where one is contested, after either. */
function looksAfterAll(actor: Actor, { countryCodes, contested }: Decidable): boolean {
  const looksAfterOne = (code: string) => looksAfterAny(actor, [code, ...(contested?.get(code) ?? [])])
  return countryCodes.length > 0 && countryCodes.every(looksAfterOne)
}

/** Nobody decides on their own listing, but an administrator: the decision then says so. */
function mayDecide(actor: Actor, submission: Decidable): boolean {
  return looksAfterAll(actor, submission) && (isAdministrator(actor) || !isAmong(actor, submission.people))
}

function organises({ userId }: Pick<Actor, 'userId'>, { organiserIds }: Organised): boolean {
  return organiserIds.includes(userId)
}

function isPublic(_actor: Actor | null, { state }: Listed): boolean {
  return LISTED_STATES.some((listed) => listed === state)
}

function isAdministrator({ role }: Actor): boolean {
  return role === 'administrator'
}

function isModerator(actor: Actor | null): actor is Actor {
  return GRANT_ROLES.some((role) => role === actor?.role)
}

function anybody<S extends unknown[]>(allows: (actor: Actor | null, ...about: S) => boolean = () => true): Rule<S> {
  return { admits: () => true, needsSubject: allows.length > 1, allows }
}

function signedIn<S extends unknown[]>(allows: (actor: Actor, ...about: S) => boolean = () => true): Rule<S> {
  return only((actor): actor is Actor => actor !== null, allows)
}

function moderators<S extends unknown[]>(allows: (actor: Actor, ...about: S) => boolean = () => true): Rule<S> {
  return only(isModerator, allows)
}

function only<S extends unknown[]>(
  admits: (actor: Actor | null) => actor is Actor,
  allows: (actor: Actor, ...about: S) => boolean,
): Rule<S> {
  return {
    admits,
    needsSubject: allows.length > 1,
    allows: (actor, ...about) => admits(actor) && allows(actor, ...about),
  }
}
