import { LISTED_STATES } from './surgery-states.ts'
import { isBarredFromOwn } from './permissions/own-listing.ts'
import { type Actor, isAdministrator, isAmong, isModerator, looksAfterAny, organises } from './permissions/people.ts'
import type { Action, Decidable, Listed, Subjects } from './permissions/subjects.ts'

/** Who may do what: asked by the server before it acts, and sent to the client with the data. */

export { GRANT_ROLES, isAmong, isModerator, looksAfterAny, organisingRole } from './permissions/people.ts'
export type { Actor, GrantRole, Moderator, Person } from './permissions/people.ts'
export type { Action, Decidable, PrivateLink, Reported } from './permissions/subjects.ts'

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
  use_link: anybody((actor, { validity, isExpired = false, isHandedOver = false, holderId = null }) => {
    const isHolder = actor !== null && actor.userId === holderId
    return validity === 'valid' && !isHandedOver && (!isExpired || isHolder)
  }),
  renew_link: anybody((_actor, { validity }) => validity !== 'forged'),
  use_account: signedIn(),
  end_link: signedIn((actor, { holderId }) => actor.userId === holderId),
  organise: signedIn((actor, surgery) => isAdministrator(actor) || organises(actor, surgery)),
  preview_effects: signedIn(
    (actor, surgery) =>
      isAdministrator(actor) || organises(actor, surgery) || looksAfterAny(actor, surgery.countryCodes),
  ),
  // The link shows it only while whoever sent the proposal organises the surgery.
  preview_effects_by_link: anybody(
    (actor, { sender, organisers, countryCodes }) =>
      isAmong(sender, organisers) ||
      (actor !== null &&
        can(actor, 'preview_effects', {
          organiserIds: organisers.flatMap(({ userId }) => userId ?? []),
          countryCodes,
        })),
  ),
  // Its address may hold a key, which is its organisers' own.
  read_import: signedIn(organises),
  // Nobody by another role, however high.
  read_attendees: signedIn(organises),
  moderate: moderators(),
  // What nobody has confirmed is its sender's alone.
  read_desk: moderators((_actor, { confirmedAt }) => confirmedAt !== null),
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
  settle_report: moderators(
    (actor, { countryCodes, people }) => looksAfterAny(actor, countryCodes) && !isBarredFromOwn(actor, people),
  ),
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

export type Deciding = 'decide' | 'undo' | 'reopen' | 'hide' | 'revert' | 'settle_report'

/** Why somebody may not decide: because it is their own, or for another reason; null where they may. */
export function refusalToDecide<A extends Deciding>(
  actor: Actor,
  action: A,
  subject: Subjects[A][0],
): 'own_listing' | 'not_allowed' | null {
  const mayDecideOn = (about: Subjects[A][0]) => can<Deciding>(actor, action, about)
  if (mayDecideOn(subject)) return null
  return mayDecideOn({ ...subject, people: [] }) ? 'own_listing' : 'not_allowed'
}

/** Whether this person looks after every country that a submission touches; where one is contested, after either. */
function looksAfterAll(actor: Actor, { countryCodes, contested }: Decidable): boolean {
  const looksAfterOne = (code: string) => looksAfterAny(actor, [code, ...(contested?.get(code) ?? [])])
  return countryCodes.length > 0 && countryCodes.every(looksAfterOne)
}

function mayDecide(actor: Actor, submission: Decidable): boolean {
  return looksAfterAll(actor, submission) && !isBarredFromOwn(actor, submission.people)
}

function isPublic(_actor: Actor | null, { state }: Listed): boolean {
  return LISTED_STATES.some((listed) => listed === state)
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
