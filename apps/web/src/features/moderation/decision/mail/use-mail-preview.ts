import type { Desk, previewDecisionMail } from '@surgeries/contracts/moderation'
import type { DecisionAction } from '@surgeries/domain/moderation'
import { useQuery } from '@tanstack/react-query'
import { call } from '../../../../api/call.ts'
import { PREVIEW_KEY } from '../../../../api/private-keys.ts'
import { useSettled } from '../../../../queries/use-settled.ts'
import { type DecisionDraft, decisionOf } from '../decision-draft.ts'

const STILL_MS = 400

export function useMailPreview(
  { id, version }: Pick<Desk, 'id' | 'version'>,
  action: DecisionAction,
  draft: DecisionDraft,
) {
  const settled = useSettled(draft, STILL_MS)
  const { fieldNotes = [], ...decision } = decisionOf(settled, action)
  const body = { ...decision, fieldNotes: fieldNotes.filter(({ note }) => note !== '') }
  const isReady = !body.mail || (body.mail.subject !== '' && body.mail.text !== '')
  const query = useQuery({
    queryKey: [...PREVIEW_KEY, 'mail', id, version, body],
    queryFn: ({ signal }) =>
      call<typeof previewDecisionMail>('POST /moderation/submissions/:id/mail', { params: { id }, body, signal }),
    enabled: isReady,
    placeholderData: (last, before) => (before?.queryKey[2] === id ? last : undefined),
  })
  return { ...query, isReady, isBehind: draft !== settled || query.isPlaceholderData || query.data === undefined }
}
