import type { Desk } from '@surgeries/contracts/moderation'
import { changesBetween } from '@surgeries/domain/listing'
import { type DecisionAction, UNDO_SECONDS } from '@surgeries/domain/moderation'
import { useState } from 'react'
import { ApiProblem } from '../../../api/problem.ts'
import { isBlankDraft } from './decision-draft.ts'
import { useDecide, useUndo } from './use-desk.ts'
import { useDecisionDraft } from './use-decision-draft.ts'

export type OnDesk = Pick<Desk, 'id' | 'state' | 'version' | 'content' | 'message' | 'moves' | 'undoUntil'>

export interface OwnDecision {
  action: DecisionAction
  /** Until when it can be taken back, in milliseconds since 1970 by this device's clock. */
  undoUntil: number
}

export function useDeskWork(latest: OnDesk, wished: DecisionAction | null) {
  const { draft, change, forget } = useDecisionDraft(latest.id, wished)
  const [opened, setSeen] = useState(latest)
  const [decided, setOwn] = useState<OwnDecision | null>(() => ownDecisionOf(latest))
  // Somebody else may have taken it back, or decided otherwise, since.
  const own = decided?.action === ACTION_OF[latest.state] ? decided : null
  const seen = isWaitingAsSeen(latest, opened) ? latest : opened
  const decide = useDecide(latest, seen.version)
  const undo = useUndo(latest.id)
  const isDecided = latest.state !== 'pending' && (latest.state !== seen.state || isAlreadyDecided(decide.error))
  const isLate = !own && (isDecided || isDecidedOver(latest, draft))
  return {
    draft,
    change,
    forget,
    seen,
    own,
    decide,
    undo,
    isNewer: !own && !isLate && latest.version !== seen.version,
    /** Somebody else decided, or the organiser took it back, while this one was at it. */
    isLate,
    acknowledge: () => {
      decide.reset()
      setSeen(latest)
    },
    send: (action: DecisionAction) =>
      decide.mutate(
        { draft, action },
        {
          onSuccess: (desk) => {
            setOwn({ action, undoUntil: Date.now() + UNDO_SECONDS * 1000 })
            setSeen(desk)
            forget()
          },
        },
      ),
    takeBack: (onDone: () => void) =>
      undo.mutate(undefined, {
        onSuccess: (desk) => {
          setOwn(null)
          setSeen(desk)
          decide.reset()
          onDone()
        },
      }),
  }
}

export type DeskWork = ReturnType<typeof useDeskWork>

/** Whether it waits for a decision just as it was when it was opened: also after somebody decided and took that back. */
function isWaitingAsSeen(latest: OnDesk, opened: OnDesk): boolean {
  const isSame = latest.message === opened.message && changesBetween(opened.content, latest.content).length === 0
  return latest.state === 'pending' && isSame
}

function ownDecisionOf({ state, undoUntil, moves }: OnDesk): OwnDecision | null {
  const action = ACTION_OF[state]
  if (!action || !undoUntil || !moves.includes('undo')) return null
  return { action, undoUntil: new Date(undoUntil).getTime() }
}

const ACTION_OF: Partial<Record<Desk['state'], DecisionAction>> = {
  approved: 'approve',
  changes_requested: 'request_changes',
  rejected: 'reject',
}

function isAlreadyDecided(error: unknown): boolean {
  return error instanceof ApiProblem && error.code === 'already_decided'
}

function isDecidedOver({ moves }: OnDesk, draft: Parameters<typeof isBlankDraft>[0]): boolean {
  return draft.action !== null && !moves.includes(draft.action) && !isBlankDraft(draft)
}
