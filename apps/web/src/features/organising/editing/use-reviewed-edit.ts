import type { ListingContent } from '@surgeries/contracts/listing'
import { useCallback, useState } from 'react'
import { concernsDates } from '../../../ui/effects/date-effects.tsx'
import { useSendEdit } from './use-edit.ts'
import { usePreviewEffects } from '../use-effects.ts'

interface Edit {
  content: ListingContent
  message: string
  saysIsland: boolean
  version: number
}

export function useReviewedEdit(slug: string, onSent: (statusPath: string) => void) {
  const send = useSendEdit(slug)
  const preview = usePreviewEffects(slug)
  const { mutate: look, reset } = preview
  const [keepsMoved, setKeepsMoved] = useState(true)
  const [isShown, setIsShown] = useState(false)
  const sendNow = (edit: Edit) =>
    send.mutate({ ...edit, keepsMoved }, { onSuccess: ({ statusPath }) => onSent(statusPath) })
  return {
    review: isShown ? preview.data : undefined,
    keepsMoved,
    error: send.error ?? preview.error,
    isPending: send.isPending || preview.isPending,
    submit: (edit: Edit) => {
      if (send.isPending || preview.isPending) return
      if (isShown && preview.data) return sendNow(edit)
      look(
        { kind: 'edit', content: edit.content, keepsMoved },
        { onSuccess: (effects) => (concernsDates(effects) ? setIsShown(true) : sendNow(edit)) },
      )
    },
    keepMoved: (isKept: boolean, content: ListingContent | null) => {
      setKeepsMoved(isKept)
      if (content) look({ kind: 'edit', content, keepsMoved: isKept })
    },
    /** What was shown is not of what is typed now. */
    forget: useCallback(() => {
      setIsShown(false)
      reset()
    }, [reset]),
  }
}
