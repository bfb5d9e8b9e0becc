import type { ListingContent } from '@surgeries/contracts/listing'
import { useCallback, useRef, useState } from 'react'
import { concernsDates } from '../../ui/effects/date-effects.tsx'
import { useForeseeOwn } from './use-submission.ts'

/** Sends a change of a proposal; where it concerns dates, what it does to them is shown first, and sent at the second press. */
export function useReviewedChange(token: string, send: (content: ListingContent, keepsMoved?: boolean) => void) {
  const foresee = useForeseeOwn(token)
  const { mutate: look, reset } = foresee
  const [isShown, setIsShown] = useState(false)
  const shown = useRef<ListingContent | null>(null)
  const effects = isShown ? (foresee.data?.effects ?? null) : null
  return {
    effects,
    keepsMoved: foresee.variables?.keepsMoved ?? foresee.data?.keepsMoved ?? true,
    error: foresee.error,
    isPending: foresee.isPending,
    submit: (content: ListingContent, isSending: boolean) => {
      if (isSending || foresee.isPending) return
      if (effects) return send(content, foresee.data?.keepsMoved)
      shown.current = content
      look(
        { content },
        {
          onSuccess: (found) =>
            found.effects && concernsDates(found.effects) ? setIsShown(true) : send(content, found.keepsMoved),
        },
      )
    },
    keepMoved: (keepsMoved: boolean) => {
      if (shown.current) look({ content: shown.current, keepsMoved })
    },
    forget: useCallback(() => {
      setIsShown(false)
      reset()
    }, [reset]),
  }
}
