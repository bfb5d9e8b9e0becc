import type { DecisionAction } from '@surgeries/domain/moderation'
import { useCallback, useState } from 'react'
import { DecisionDraft, NOTHING_TYPED } from './decision-draft.ts'

/** What was typed about a submission: it survives a reload, and a decision that somebody else took first. */
export function useDecisionDraft(id: string, wished: DecisionAction | null) {
  const [draft, setDraft] = useState(() => {
    const kept = recall(id)
    return wished ? { ...kept, action: wished } : kept
  })
  const change = useCallback(
    (changes: Partial<DecisionDraft>) =>
      setDraft((current) => {
        const next = { ...current, ...changes }
        keep(id, next)
        return next
      }),
    [id],
  )
  const forget = useCallback(() => {
    keep(id, null)
    setDraft(NOTHING_TYPED)
  }, [id])
  return { draft, change, forget }
}

const keyOf = (id: string) => `decision:${id}`

function recall(id: string): DecisionDraft {
  try {
    const kept = DecisionDraft.safeParse(JSON.parse(sessionStorage.getItem(keyOf(id)) ?? 'null'))
    return kept.success ? kept.data : NOTHING_TYPED
  } catch {
    return NOTHING_TYPED
  }
}

function keep(id: string, draft: DecisionDraft | null) {
  try {
    if (draft) sessionStorage.setItem(keyOf(id), JSON.stringify(draft))
    else sessionStorage.removeItem(keyOf(id))
  } catch {
    // Storage is refused or full: the draft lasts as long as the page.
  }
}
