import { Decision } from '@surgeries/contracts/moderation'
import { expect, it } from 'vitest'
import { decisionOf, type DecisionDraft, draftFaults, NOTHING_TYPED, typedWords } from './decision-draft.ts'

const draft = (typed: Partial<DecisionDraft>): DecisionDraft => ({ ...NOTHING_TYPED, ...typed })

it('needs a reason from the list to reject', () => {
  expect(draftFaults(draft({ action: 'reject', reason: 'Sorry' }))).toEqual(['reasonCode'])
  expect(draftFaults(draft({ action: 'reject', reasonCode: 'spam' }))).toEqual([])
})

it('needs a word on every ticked field, or words in general, to ask for changes', () => {
  expect(draftFaults(draft({ action: 'request_changes' }))).toEqual(['reason'])
  expect(draftFaults(draft({ action: 'request_changes', notes: { address: ' ' } }))).toEqual(['notes.address'])
  expect(draftFaults(draft({ action: 'request_changes', notes: { address: 'Which door?' } }))).toEqual([])
  expect(draftFaults(draft({ action: 'request_changes', reason: 'Please say more' }))).toEqual([])
})

it('does not send a mail without words', () => {
  const mails = { approve: { subject: ' ', text: '' } }
  expect(draftFaults(draft({ action: 'approve', mails }))).toEqual(['mailSubject', 'mailText'])
})

it('sends what belongs to the decision and leaves the rest behind', () => {
  const typed = draft({
    reason: ' Thank you ',
    reasonCode: 'spam',
    notes: { address: 'Which door?', name: 'In full' },
    mails: { reject: { subject: 'No', text: 'Sorry' } },
  })
  expect(Decision.parse(decisionOf(typed, 'request_changes'))).toEqual({
    action: 'request_changes',
    reason: 'Thank you',
    reasonCode: null,
    fieldNotes: [
      { field: 'name', note: 'In full' },
      { field: 'address', note: 'Which door?' },
    ],
    mail: null,
  })
  expect(decisionOf(typed, 'approve')).toMatchObject({ fieldNotes: [], reasonCode: null, mail: null })
  expect(decisionOf(typed, 'reject')).toMatchObject({ reasonCode: 'spam', mail: { subject: 'No', text: 'Sorry' } })
})

it('gives all typed words as one text', () => {
  const typed = draft({ action: 'request_changes', reason: 'Nearly there.', notes: { address: 'Which door?' } })
  expect(typedWords(typed, (field) => `the ${field}`)).toBe('Nearly there.\n\nthe address: Which door?')
  expect(typedWords(NOTHING_TYPED, String)).toBe('')
})
