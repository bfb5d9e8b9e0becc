import { DAY_MS } from '@surgeries/domain/dates/durations'
import { emptyRegistration, type Registration } from '../registration.ts'

export interface Draft {
  id: string
  fields: Registration
  savedAt: string
  sending: { key: string; words: string } | null
  sent: { email: string; at: string; expiresAt: string | null; state: string } | null
  isAside: boolean
}

const KEPT_DAYS = 120
const ASIDE_DAYS = 2

export function newDraft(fields: Registration, now: Date): Draft {
  return { id: newKey(), fields, savedAt: now.toISOString(), sending: null, sent: null, isAside: false }
}

export function refreshDraft(draft: Draft): Draft {
  return { ...draft, fields: { ...emptyRegistration, ...draft.fields } }
}

export function isOutdated({ savedAt, isAside }: Draft, now: Date): boolean {
  return now.getTime() - Date.parse(savedAt) > (isAside ? ASIDE_DAYS : KEPT_DAYS) * DAY_MS
}

export function sendingOf(draft: Draft, words: string): NonNullable<Draft['sending']> {
  return draft.sending?.words === words ? draft.sending : { key: newKey(), words }
}

/** A key that nobody else has. `crypto.randomUUID` is missing on plain http. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
