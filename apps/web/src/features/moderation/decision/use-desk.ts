import type { decideSubmission, Desk, readDesk, undoDecision } from '@surgeries/contracts/moderation'
import { type DecisionAction, isUndoable } from '@surgeries/domain/moderation'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../../../api/call.ts'
import { usePolling } from '../../../api/use-polling.ts'
import { MODERATION_KEY } from '../../../api/private-keys.ts'
import { type DecisionDraft, decisionOf } from './decision-draft.ts'

/** While somebody may take a decision back. */
const LOOK_OFTEN_MS = 3000
const deskKey = (id: string) => [...MODERATION_KEY, 'desk', id]

export function useDesk(id: string) {
  const polling = usePolling()
  return useQuery({
    queryKey: deskKey(id),
    queryFn: ({ signal }) => call<typeof readDesk>('GET /moderation/submissions/:id', { params: { id }, signal }),
    ...polling,
    refetchInterval: ({ state: { data } }) =>
      polling.refetchInterval && data && mayBeTakenBack(data) ? LOOK_OFTEN_MS : polling.refetchInterval,
  })
}

function mayBeTakenBack({ decidedAt }: Desk): boolean {
  return decidedAt !== null && isUndoable(new Date(decidedAt), new Date())
}

export function useDecide({ id }: Pick<Desk, 'id'>, seenVersion: number) {
  const onSettled = useAfterDecision(id)
  return useMutation({
    mutationFn: ({ draft, action }: { draft: DecisionDraft; action: DecisionAction }) =>
      call<typeof decideSubmission>('POST /submissions/:id/decision', {
        params: { id },
        headers: { 'if-match': `"${seenVersion}"` },
        body: decisionOf(draft, action),
      }),
    onSettled,
  })
}

export function useUndo(id: string) {
  const onSettled = useAfterDecision(id)
  return useMutation({
    mutationFn: () => call<typeof undoDecision>('DELETE /submissions/:id/decision', { params: { id } }),
    onSettled,
  })
}

function useAfterDecision(id: string) {
  const client = useQueryClient()
  return async (desk: Desk | undefined) => {
    if (desk) client.setQueryData(deskKey(id), desk)
    else await client.invalidateQueries({ queryKey: deskKey(id) })
    void client.invalidateQueries({ queryKey: [...MODERATION_KEY, 'queue'] })
    if (desk)
      void client.invalidateQueries({
        predicate: ({ queryKey }) => queryKey[0] !== MODERATION_KEY[0],
        refetchType: 'none',
      })
  }
}
