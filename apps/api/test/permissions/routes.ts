import type { MAY, Whose } from './expected.ts'
import type { Subject } from './world.ts'

type Action = keyof typeof MAY

export interface Row {
  action: Action
  /** What whoever may do it gets: a status, or the code of a refusal that comes after permission. */
  allowed: number | string
  /** About what it is asked. */
  of: readonly Whose[]
  /** Who may after all, where the action says otherwise: its own reasons are in the row. */
  except?: Partial<Record<Whose, { who: string; allowed: number | string }>>
  params?: (subject: Subject) => Record<string, string>
  query?: string
  body?: object | ((subject: Subject) => object)
  endsSession?: boolean
}

const ANY = ['other'] as const
const OF_SURGERY = ['own', 'other'] as const
const PUBLIC = ['own', 'other', 'hidden'] as const
const OF_SUBMISSION = ['own', 'other', 'theirs'] as const

const open = (action: Action, allowed: Row['allowed'] = 200, more: Partial<Row> = {}): Row => ({
  action,
  allowed,
  of: ANY,
  ...more,
})
const shown = (action: Action, allowed: Row['allowed'] = 200, more: Partial<Row> = {}): Row => ({
  action,
  allowed,
  of: PUBLIC,
  ...more,
})
const organised = (allowed: Row['allowed'], body?: object, action: Action = 'organise'): Row => ({
  action,
  allowed,
  of: OF_SURGERY,
  ...(body && { body }),
})
const submitted = (action: Action, allowed: Row['allowed'], id: keyof Subject, body?: object): Row => ({
  action,
  allowed,
  of: OF_SUBMISSION,
  params: (subject) => ({ id: subject[id] }),
  ...(body && { body }),
})
const linked = (kind: 'submission' | 'attendance' | 'question', allowed: Row['allowed'], body?: object): Row => ({
  action: 'use_link',
  allowed,
  of: kind === 'submission' ? OF_SUBMISSION : OF_SURGERY,
  params: (subject) => ({ token: subject[`${kind}Token`] }),
  ...(body && { body }),
})

const ALL = 'NUOMmAa'
const CAPTCHA = { captcha: 'x' }
const CONTENT = {
  name: 'Somewhere',
  summary: 'Free help with the web',
  latitude: 53.55,
  longitude: 9.95,
  countryCode: 'DE',
  timeZone: 'Europe/Berlin',
  locality: 'Hamburg',
}

/**
 * Every route of the description, in an order in which none spoils the next. A new route needs a row: what it is for, and
 * a request that is good but for a reason that comes after permission, where it would change something.
 */
export const ROUTES: Record<string, Row> = {
  'GET /site': open('browse'),
  'GET /challenge': open('browse'),
  'GET /places': open('browse', 200, { query: 'q=Hamburg' }),
  'GET /places/at': open('browse', 200, { query: 'lat=53.5&lng=9.9' }),
  'GET /surgeries': open('browse'),
  'GET /surgeries/facets': open('browse'),
  'GET /surgeries/lookalikes': open('browse', 200, { query: 'name=Own&lat=53.5&lng=9.9' }),
  'GET /map': open('browse', 200, { query: 'zoom=5&bbox=0,40,20,60' }),
  'GET /occurrences': open('browse'),
  'GET /occurrences/days': open('browse', 200, { query: 'from=2026-12-01&to=2026-12-31' }),
  'GET /surgeries.geojson': open('export'),
  'GET /surgeries.csv': open('export'),
  'GET /calendar.ics': open('export'),
  'GET /surgeries.atom': open('export'),
  'GET /surgeries/{slug}': shown('view'),
  'GET /surgeries/{slug}/calendar.ics': shown('view'),
  'GET /surgeries/{slug}/occurrences/{recurrenceId}/calendar.ics': shown('view'),
  'GET /surgeries/{slug}/attendance-summaries': shown('view'),
  'POST /surgeries/{slug}/reports': shown('report', 'captcha_failed', { body: { kind: 'closed', ...CAPTCHA } }),
  'POST /surgeries/{slug}/occurrences/{recurrenceId}/attendances': shown('attend', 'captcha_failed', {
    body: { kind: 'wants_help', email: 'v@example.org', ...CAPTCHA },
  }),
  'POST /submissions': open('submit', 'captcha_failed', {
    body: { content: CONTENT, email: 'new@example.org', ...CAPTCHA },
  }),

  'POST /sign-in-links': open('sign_in', 'captcha_failed', { body: { email: 'v@example.org', ...CAPTCHA } }),
  'POST /session': open('sign_in', 'link_invalid', { body: { token: 'x' } }),
  'GET /session': open('sign_in'),
  'GET /me': open('use_account'),
  'PUT /me/name': open('use_account', 204, { body: { name: 'Name' } }),
  'PUT /me/mail-cadence': open('moderate', 204, { body: { mailCadence: 'daily' } }),
  'DELETE /me/submissions/{id}/link': submitted('end_link', 204, 'approved'),

  'GET /surgeries/{slug}/content': organised(200),
  'POST /surgeries/{slug}/submissions': organised('version_required', { kind: 'end' }),
  'POST /surgeries/{slug}/effects-preview': organised(200, { kind: 'end' }, 'preview_effects'),
  'PUT /surgeries/{slug}/pause': organised('version_required', { until: '2027-01-15' }),
  'DELETE /surgeries/{slug}/pause': organised('version_required'),
  'POST /surgeries/{slug}/confirmation': organised(204),
  'PUT /surgeries/{slug}/seats': organised(204, { seats: null }),
  'PUT /surgeries/{slug}/occurrences/{recurrenceId}': organised(200, { status: 'scheduled' }),
  'PUT /surgeries/{slug}/occurrences/{recurrenceId}/venue': organised(200, { venue: null }),
  'POST /surgeries/{slug}/occurrences/{recurrenceId}/confirmation': organised(200),
  'GET /surgeries/{slug}/occurrences/{recurrenceId}/attendances': organised(200, undefined, 'read_attendees'),
  'GET /surgeries/{slug}/import': organised(200),
  'PUT /surgeries/{slug}/import': organised('validation_failed', { url: 'https://calendar.example/feed.ics' }),
  'POST /surgeries/{slug}/import/effects-preview': organised(200, { url: null }),
  'DELETE /surgeries/{slug}/import': organised(204),

  'GET /moderation/submissions': open('moderate'),
  'GET /moderation/submissions/{id}': submitted('read_desk', 200, 'pending'),
  'POST /moderation/submissions/{id}/mail': submitted('decide', 200, 'pending', { action: 'approve' }),
  'POST /submissions/{id}/decision': submitted('decide', 'version_required', 'pending', { action: 'approve' }),
  'DELETE /submissions/{id}/decision': submitted('undo', 'undo_too_late', 'decided'),
  'POST /submissions/{id}/reopening': submitted('reopen', 'move_not_open', 'pending', { reason: 'Once more' }),
  'GET /surgeries/{slug}/hiding': organised(200, undefined, 'moderate'),
  'POST /surgeries/{slug}/hiding': {
    ...organised('already_decided', { reason: 'Wrong' }, 'hide'),
    params: ({ hiddenSlug }) => ({ slug: hiddenSlug }),
  },
  'DELETE /surgeries/{slug}/hiding': organised('move_not_open', undefined, 'hide'),
  'GET /surgeries/{slug}/history': organised(200, undefined, 'moderate'),
  'POST /surgeries/{slug}/reverts': {
    ...organised('version_required', undefined, 'revert'),
    body: ({ approved }: Subject) => ({ submissionId: approved, reason: 'Wrong' }),
  },
  'GET /moderation/reports': open('moderate'),
  'POST /moderation/reports/{id}/outcome': submitted('settle_report', 'already_decided', 'settledReport', {
    outcome: 'mended',
  }),
  'POST /moderation/reports/{id}/reopening': submitted('settle_report', 'move_not_open', 'openReport', {
    reason: 'Once more',
  }),

  'GET /dev/mails': { action: 'administer', allowed: 200, of: OF_SURGERY },

  'GET /submissions/by-token/{token}': linked('submission', 200),
  'PUT /submissions/by-token/{token}': linked('submission', 'move_not_open', { content: CONTENT }),
  'POST /submissions/by-token/{token}/confirmation': linked('submission', 'move_not_open'),
  'POST /submissions/by-token/{token}/withdrawal': linked('submission', 'move_not_open'),
  'POST /submissions/by-token/{token}/appeal': linked('submission', 'move_not_open', { message: 'Once more' }),
  'POST /submissions/by-token/{token}/effects-preview': linked('submission', 'move_not_open', { content: CONTENT }),
  'GET /questions/by-token/{token}': linked('question', 200),
  'POST /questions/by-token/{token}/answer': linked('question', 200, { answer: 'yes' }),
  'GET /attendances/by-token/{token}': linked('attendance', 200),
  'POST /attendances/by-token/{token}/confirmation': linked('attendance', 200),
  'PUT /attendances/by-token/{token}': linked('attendance', 200, { kind: 'wants_help' }),
  'DELETE /attendances/by-token/{token}': linked('attendance', 200),

  'POST /submissions/by-token/{token}/link': {
    ...linked('submission', 'captcha_failed', CAPTCHA),
    action: 'renew_link',
  },
  'POST /attendances/by-token/{token}/link': {
    ...linked('attendance', 'captcha_failed', CAPTCHA),
    action: 'renew_link',
  },
  // One that has ended already is as good.
  'DELETE /submissions/by-token/{token}/link': {
    ...linked('submission', 204),
    except: { theirs: { who: ALL, allowed: 204 } },
  },
  'DELETE /questions/by-token/{token}/link': linked('question', 204),
  'DELETE /attendances/by-token/{token}/link': linked('attendance', 204),
  'DELETE /session': open('sign_in', 204, { endsSession: true }),
  'DELETE /sessions': open('use_account', 204, { endsSession: true }),
}
