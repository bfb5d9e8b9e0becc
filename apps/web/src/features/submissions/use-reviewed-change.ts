import type { ListingContent } from '@surgeries/contracts/listing'
import { useCallback, useRef, useState } from 'react'
import { concernsDates } from '../../ui/effects/date-effects.tsx'
import { usePreviewOwn } from './use-submission.ts'

export function useReviewedChange(token: string, send: (content: ListingContent, keepsMoved?: boolean) => void) {
  const preview = usePreviewOwn(token)
  const { mutate: look, reset } = preview
  const [isShown, setIsShown] = useState(false)
  const shown = useRef<ListingContent | null>(null)
  const effects = isShown ? (preview.data?.effects ?? null) : null
  return {
    effects,
    keepsMoved: preview.variables?.keepsMoved ?? preview.data?.keepsMoved ?? true,
    error: preview.error,
    isPending: preview.isPending,
    submit: (content: ListingContent, isSending: boolean) => {
      if (isSending || preview.isPending) return
      if (effects) return send(content, preview.data?.keepsMoved)
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
