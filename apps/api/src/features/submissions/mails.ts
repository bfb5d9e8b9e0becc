import { movesOpenTo } from '@surgeries/domain/moderation'
import { can, looksAfterAny } from '@surgeries/domain/permissions'
import { withTerritories } from '@surgeries/domain/geo/territories'
import type { Deps } from '../../deps.ts'
import type { Db } from '../../db/client.ts'
import { type Draft, draftOf, type Finish, type FinishedMail, finishMail, type PageOffer } from '../../mail/compose.ts'
import { submissionTextsIn } from '../../mail/texts/submission-texts.ts'
import { queueMail } from '../../mail/outbox.ts'
import { withoutAddresses } from '../../mail/names.ts'
import { moderatorTextsIn } from '../../mail/texts/for-moderators.ts'
import type { Words } from '../../mail/texts/catalogue.ts'
import { type Grant, listGrants } from '../accounts/index.ts'
import { decidableOf } from './decidable.ts'
import { isHandedOver } from './handed-over.ts'
import { statusPathOf } from './private-link.ts'
import type { Submission } from './rows.ts'

type Env = Deps['env']

export function draftTo(submission: Submission, words: Words): Draft {
  return draftOf(words, { locale: submission.locale, name: submission.organiserName })
}

export interface Sending extends Pick<Finish, 'link' | 'notes'> {
  runAt?: Date
  id?: string
  /** What becomes of the submission with it; it stays as it is unless told. */
  state?: Submission['state']
}

/** Sends a draft to the organiser who sent it, unless others look after the surgery now, with the link of their private page below. */
export async function mailOrganiser(
  db: Db,
  env: Env,
  submission: Submission,
  draft: Draft,
  { runAt, id, ...sending }: Sending = {},
): Promise<void> {
  // What becomes of a surgery is for those who look after it now.
  if (await isHandedOver(db, submission)) return
  const url = `${env.PUBLIC_URL}${statusPathOf(env, submission)}`
  const mail = organiserMailOf(env, submission, draft, { ...sending, url })
  await queueMail(db, { to: submission.organiserEmail, runAt, id, ...mail })
}

export function organiserMailOf(
  env: Env,
  submission: Submission,
  draft: Draft,
  { link, notes, state = submission.state, url }: Omit<Sending, 'runAt' | 'id'> & { url: string },
): FinishedMail {
  const { locale, appealed } = submission
  return finishMail(draft, {
    locale,
    replyTo: env.MAIL_REPLY_TO,
    privatePage: { url, offer: offerOf({ state, appealed }) },
    ...(link && { link }),
    ...(notes && { notes }),
    ...(state === 'approved' && { ownPages: ownPagesOf(env) }),
  })
}

function offerOf(submission: Pick<Submission, 'state' | 'appealed'>): PageOffer {
  const moves = movesOpenTo('organiser', submission)
  if (moves.includes('edit')) return 'change'
  return moves.includes('appeal') ? 'appeal' : 'look'
}

function ownPagesOf({ PUBLIC_URL }: Pick<Env, 'PUBLIC_URL'>) {
  return { mine: `${PUBLIC_URL}/me`, signIn: `${PUBLIC_URL}/sign-in` }
}

/**
 * Asks for the address to be confirmed: the link is the private page, whose button does it. Nobody knows yet whose
 * address it is, so nothing goes to it that would make this mail worth misusing.
 */
export async function mailConfirmation(db: Db, env: Env, submission: Submission, days: number): Promise<void> {
  const { locale, organiserEmail, organiserName, content } = submission
  const words = submissionTextsIn(locale).words('confirmAddress', { surgery: withoutAddresses(content.name), days })
  const draft = draftOf(words, { locale, name: withoutAddresses(organiserName) })
  const link = `${env.PUBLIC_URL}${statusPathOf(env, submission)}`
  await queueMail(db, {
    priority: 'high',
    ...(submission.expiresAt && { expiresAt: submission.expiresAt }),
    to: organiserEmail,
    ...finishMail(draft, { locale, link, replyTo: env.MAIL_REPLY_TO }),
  })
}

export async function mailNewLink(db: Db, env: Env, submission: Submission): Promise<void> {
  const { locale, organiserEmail, content } = submission
  const draft = draftTo(submission, submissionTextsIn(locale).words('newLink', { surgery: content.name }))
  const link = `${env.PUBLIC_URL}${statusPathOf(env, submission)}`
  await queueMail(db, {
    priority: 'high',
    to: organiserEmail,
    ...finishMail(draft, { locale, link, replyTo: env.MAIL_REPLY_TO }),
  })
}

export async function mailReceived(
  db: Db,
  env: Env,
  submission: Submission,
  { waitHours }: { waitHours: number | null },
): Promise<void> {
  const grants = await listGrants(db)
  const { kind, content, locale } = submission
  const moderators = namesOf(grants, seenIn(submission)).join(', ')
  const words = submissionTextsIn(locale).received(content.name, { kind, moderators, waitHours })
  await mailOrganiser(db, env, submission, draftTo(submission, words))
  const decidable = await decidableOf(db, submission)
  for (const grant of grants) {
    if (grant.mailCadence === 'at_once' && can(grant, 'decide', decidable))
      await mailModerator(db, env, grant, submission)
  }
}

async function mailModerator(
  db: Db,
  env: Env,
  grant: Grant,
  { id, kind, content, countryCode }: Submission,
): Promise<void> {
  const { name, locality } = content
  const { locale } = grant
  const words = moderatorTextsIn(locale).waiting({ kind, name, locality, countryCode, waitingDays: 0 })
  const draft = draftOf(words, { locale, name: grant.name })
  const link = `${env.PUBLIC_URL}/moderation/${id}`
  await queueMail(db, { to: grant.email, ...finishMail(draft, { locale, link, replyTo: env.MAIL_REPLY_TO }) })
}

export function seenIn({ countryCode, otherCountries }: Pick<Submission, 'countryCode' | 'otherCountries'>): string[] {
  return [countryCode, ...otherCountries]
}

export function namesOf(grants: Grant[], countryCodes: readonly string[]): string[] {
  const named = grants.filter(({ countries }) => withTerritories(countries).some((code) => countryCodes.includes(code)))
  const all = grants.filter((grant) => grant.role === 'moderator' && looksAfterAny(grant, countryCodes))
  const chosen =
    [named, all, grants.filter(({ role }) => role === 'administrator')].find((some) => some.length > 0) ?? []
  return chosen.map(({ name }) => name).filter((name) => name !== '')
}
