import type { Occurrence } from '@surgeries/contracts/occurrence'
import { useRef } from 'react'
import { useMessages } from '../../../locales/use-messages.ts'
import { useVoice } from '../../../ui/feedback/announcer.tsx'
import { useConfirmDate } from '../lifecycle/use-moves.ts'
import { useChangeDate } from './use-dates.ts'

export function useDateWords(slug: string, { recurrenceId, status }: Occurrence, day: string) {
  const t = useMessages('dates')
  const { toast } = useVoice()
  const row = useRef<HTMLLIElement>(null)
  const confirming = useConfirmDate({ slug })
  const restoring = useChangeDate(slug)
  const answer = (words: string, canTakeBack: boolean) => {
    toast(words, canTakeBack ? { action: { label: t('takeBack'), onAct: restore } } : {})
    row.current?.focus()
  }
  const restore = () =>
    restoring.mutate(
      { recurrenceId, change: { status: 'scheduled' } },
      { onSuccess: ({ status: now }) => answer(t(now === 'moved' ? 'reinstated' : 'restored', { day }), false) },
    )
  // To take the confirmation of a moved date back would put the date back too.
  const confirm = () =>
    confirming.mutate(recurrenceId, {
      onSuccess: () => answer(t('confirmed', { day }), status === 'scheduled'),
    })
  return {
    row,
    answer,
    confirm,
    restore,
    isConfirming: confirming.isPending,
    isRestoring: restoring.isPending,
    error: confirming.error ?? restoring.error,
  }
}
