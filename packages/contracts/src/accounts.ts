import { DEFAULT_LOCALE } from '@surgeries/domain/i18n'
import { GRANT_ROLES } from '@surgeries/domain/permissions'
import { SUBMISSION_KINDS, SUBMISSION_STATES } from '@surgeries/domain/moderation'
import { z } from 'zod'
import { Email } from './email.ts'
import { endpoint, NoContent } from './endpoint.ts'
import { CountryCode } from './geo.ts'
import { line } from './listing.ts'
import { SurgerySummary } from './surgeries.ts'
import { Locale, Sender } from './shared.ts'

export const MAIL_CADENCES = ['at_once', 'daily'] as const

/** How somebody is called: what other people see of them. */
export const PersonName = line(80).min(1, { error: 'Say how you are called' })

/** Who is signed in, for themselves. */
export const SessionUser = z
  .object({
    email: z.string(),
    name: z.string(),
    role: z.enum(GRANT_ROLES).nullable(),
    mayModerate: z.boolean(),
    countries: z.array(CountryCode).meta({ description: 'Countries looked after; empty with a role means all' }),
    mailCadence: z.enum(MAIL_CADENCES).nullable(),
  })
  .meta({ id: 'SessionUser' })
export type SessionUser = z.infer<typeof SessionUser>

export const requestSignIn = endpoint({
  method: 'POST',
  url: '/sign-in-links',
  action: 'sign_in',
  summary: 'Have a sign-in link sent. The answer is the same whether the address is known or not',
  tag: 'Accounts',
  schema: {
    body: z.object({
      email: Email,
      locale: Locale.default(DEFAULT_LOCALE),
      next: z.string().max(200).default('/me'),
      ...Sender,
    }),
    response: { 202: z.object({ expiresInMinutes: z.int() }) },
  },
})

export const signIn = endpoint({
  method: 'POST',
  url: '/session',
  action: 'sign_in',
  summary: 'Sign in with the token of a link (the button of the page that the link opens)',
  tag: 'Accounts',
  refuses: [401, 410],
  schema: {
    body: z.object({
      token: z.string().min(1).max(200),
      locale: Locale.optional().meta({ description: 'In which language a moderator gets their mails from now on' }),
    }),
    response: { 200: z.object({ user: SessionUser }) },
  },
})

export const readSession = endpoint({
  method: 'GET',
  url: '/session',
  action: 'sign_in',
  summary: 'Who is signed in, or null',
  tag: 'Accounts',
  schema: { response: { 200: z.object({ user: SessionUser.nullable() }) } },
})

export const signOut = endpoint({
  method: 'DELETE',
  url: '/session',
  action: 'sign_in',
  summary: 'Sign out here',
  tag: 'Accounts',
  schema: { response: { 204: NoContent } },
})

export const signOutEverywhere = endpoint({
  method: 'DELETE',
  url: '/sessions',
  action: 'use_account',
  summary: 'Sign out on every device',
  tag: 'Accounts',
  refuses: [401],
  schema: { response: { 204: NoContent } },
})

export const changeMailCadence = endpoint({
  method: 'PUT',
  url: '/me/mail-cadence',
  action: 'moderate',
  summary: 'How a moderator hears of new submissions: at once, or once a day',
  tag: 'Accounts',
  refuses: [401, 403],
  schema: {
    body: z.object({ mailCadence: z.enum(MAIL_CADENCES) }),
    response: { 204: NoContent },
  },
})

export const changeName = endpoint({
  method: 'PUT',
  url: '/me/name',
  action: 'use_account',
  summary: 'How one is called: what organisers and other moderators see',
  tag: 'Accounts',
  refuses: [401],
  schema: {
    body: z.object({ name: PersonName }),
    response: { 204: NoContent },
  },
})

/** What somebody organises, and what they have proposed. */
export const MySurgery = SurgerySummary.omit({ distanceKm: true }).extend({
  version: z.int(),
  hidden: z
    .object({
      reason: z.string(),
      at: z.iso.datetime(),
      isRemoved: z.boolean().meta({ description: 'It is not published any more; else it is only being checked' }),
    })
    .nullable()
    .meta({ description: 'Why a moderator has hidden it, if one has' }),
  openSubmission: z.object({ id: z.uuid(), state: z.enum(SUBMISSION_STATES) }).nullable(),
})
export const MySubmission = z.object({
  id: z.uuid(),
  kind: z.enum(SUBMISSION_KINDS),
  state: z.enum(SUBMISSION_STATES),
  name: z.string(),
  locality: z.string(),
  slug: z.string().nullable(),
  statusPath: z.string().meta({ description: 'Its private status page' }),
  updatedAt: z.iso.datetime(),
})

export const readMine = endpoint({
  method: 'GET',
  url: '/me',
  action: 'use_account',
  summary: 'My surgeries and my submissions',
  tag: 'Accounts',
  refuses: [401],
  schema: {
    response: {
      200: z.object({
        user: SessionUser,
        surgeries: z.array(MySurgery),
        submissions: z.array(MySubmission).meta({ description: 'The latest 100' }),
        submissionsTotal: z.int(),
      }),
    },
  },
})
