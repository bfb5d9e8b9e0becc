import type { Decision, MailDraft } from '@surgeries/contracts/moderation'
import { LISTING_FIELDS, type ListingField } from '@surgeries/domain/listing-fields'
import { DECISION_ACTIONS, type DecisionAction, REJECT_REASONS } from '@surgeries/domain/moderation'
import { z } from 'zod'

/** While it is being written a mail may be empty for a moment. */
const MailText = z.object({ subject: z.string(), text: z.string() })

/** Everything that a moderator has typed about one submission and not sent yet. */
export const DecisionDraft = z.object({
  action: z.enum(DECISION_ACTIONS).nullable(),
  reasonCode: z.enum(REJECT_REASONS).nullable(),
  reason: z.string(),
  notes: z.partialRecord(z.enum(LISTING_FIELDS), z.string()),
  mails: z.partialRecord(z.enum(DECISION_ACTIONS), MailText),
})
export type DecisionDraft = z.infer<typeof DecisionDraft>

export const NOTHING_TYPED: DecisionDraft = { action: null, reasonCode: null, reason: '', notes: {}, mails: {} }

/** Why a draft cannot be sent yet: the fields to look at, in the order of the form. */
export type DraftFault = 'reasonCode' | 'reason' | 'mailSubject' | 'mailText' | `notes.${ListingField}`

export function draftFaults(draft: DecisionDraft): DraftFault[] {
  const faults: DraftFault[] = []
  if (draft.action === 'reject' && !draft.reasonCode) faults.push('reasonCode')
  if (draft.action === 'request_changes') {
    const notes = notedFields(draft)
    faults.push(...notes.filter((field) => !draft.notes[field]?.trim()).map((field) => `notes.${field}` as const))
    if (notes.length === 0 && !draft.reason.trim()) faults.push('reason')
  }
  const mail = draft.action && draft.mails[draft.action]
  if (mail && !mail.subject.trim()) faults.push('mailSubject')
  if (mail && !mail.text.trim()) faults.push('mailText')
  return faults
}

export function notedFields({ notes }: DecisionDraft): ListingField[] {
  return LISTING_FIELDS.filter((field) => notes[field] !== undefined)
}

export function decisionOf(draft: DecisionDraft, action: DecisionAction): z.input<typeof Decision> {
  return {
    action,
    reason: draft.reason.trim(),
    reasonCode: action === 'reject' ? draft.reasonCode : null,
    fieldNotes:
      action === 'request_changes'
        ? notedFields(draft).map((field) => ({ field, note: draft.notes[field]?.trim() ?? '' }))
        : [],
    mail: mailOf(draft.mails[action]),
  }
}

function mailOf(mail: MailDraft | undefined): MailDraft | null {
  return mail ? { subject: mail.subject.trim(), text: mail.text.trim() } : null
}

/** All words of a draft as one text, so that they can be copied when the decision was somebody else's. */
export function typedWords(draft: DecisionDraft, nameOf: (field: ListingField) => string): string {
  const notes = notedFields(draft).map((field) => `${nameOf(field)}: ${draft.notes[field] ?? ''}`)
  const mail = draft.action ? draft.mails[draft.action] : undefined
  return [draft.reason, ...notes, mail ? `${mail.subject}\n\n${mail.text}` : '']
    .map((part) => part.trim())
    .filter(Boolean)
    .join('\n\n')
}

export function isBlankDraft(draft: DecisionDraft): boolean {
  return draft.reason.trim() === '' && notedFields(draft).length === 0 && Object.keys(draft.mails).length === 0
}
