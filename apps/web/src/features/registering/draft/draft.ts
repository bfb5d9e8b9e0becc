import { DAY_MS } from '@surgeries/domain/dates/durations'
import { refreshFields } from '../../../listing-form/fields.ts'
import { emptyRegistration, type Registration } from '../registration.ts'

/** One registration as it is kept on the device. */
export interface Draft {
  id: string
  fields: Registration
  savedAt: string
  /** The key of the last sending and what was sent with it: the same words go under the same key. */
  sending: { key: string; words: string } | null
  /** Sent, and waiting for the address to be confirmed. */
  sent: { email: string; at: string; expiresAt: string | null; state: string } | null
  /** Put aside by starting afresh: kept for a while, for a change of mind. */
  isAside: boolean
}

const KEPT_DAYS = 120
const ASIDE_DAYS = 2

export function newDraft(fields: Registration, now: Date): Draft {
  return { id: newKey(), fields, savedAt: now.toISOString(), sending: null, sent: null, isAside: false }
}

/** A draft that an earlier version of this page kept. */
export function refreshDraft(draft: Draft): Draft {
  return { ...draft, fields: refreshFields({ ...emptyRegistration, ...draft.fields }) }
}

/** Whether a draft has been kept for long enough. */
export function isOutdated({ savedAt, isAside }: Draft, now: Date): boolean {
  return now.getTime() - Date.parse(savedAt) > (isAside ? ASIDE_DAYS : KEPT_DAYS) * DAY_MS
}

/** The key under which these words are sent: the same for the same words, however often and after whatever went wrong. */
export function sendingOf(draft: Draft, words: string): NonNullable<Draft['sending']> {
  return draft.sending?.words === words ? draft.sending : { key: newKey(), words }
}

/** A key that nobody else has. `crypto.randomUUID` is missing on plain http. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
