import { readTabDraft, writeTabDraft } from '../../../drafts/tab-draft.ts'
import type { DecisionAction } from '@surgeries/domain/moderation'
import { useCallback, useState } from 'react'
import { DecisionDraft, NOTHING_TYPED } from './decision-draft.ts'

export function useDecisionDraft(id: string, wished: DecisionAction | null) {
  const [draft, setDraft] = useState(() => {
    const kept = recall(id)
    return wished ? { ...kept, action: wished } : kept
  })
  const change = useCallback(
    (changes: Partial<DecisionDraft>) =>
      setDraft((current) => {
        const next = { ...current, ...changes }
        writeTabDraft(keyOf(id), next)
        return next
      }),
    [id],
  )
  const forget = useCallback(() => {
    writeTabDraft(keyOf(id), null)
    setDraft(NOTHING_TYPED)
  }, [id])
  return { draft, change, forget }
}

const keyOf = (id: string) => `decision:${id}`

function recall(id: string): DecisionDraft {
  return readTabDraft(keyOf(id), (stored) => DecisionDraft.safeParse(stored).data ?? null) ?? NOTHING_TYPED
}
