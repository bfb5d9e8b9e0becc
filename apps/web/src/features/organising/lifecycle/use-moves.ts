import type { confirmOccurrence } from '@surgeries/contracts/calendar'
import type { endOwnLink, submitChange } from '@surgeries/contracts/submissions'
import type { confirmSurgery, pauseSurgery, resumeSurgery } from '@surgeries/contracts/surgeries'
import { useLocale } from '../../../locales/use-locale.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../../api/call.ts'
import type { MySubmission, MySurgery } from '../use-mine.ts'

type Mine = Pick<MySurgery, 'slug' | 'version'>
const basedOn = ({ version }: Mine) => ({ 'if-match': `"${version}"` })

export function useConfirm({ slug }: Mine) {
  const onSettled = useLookAgain()
  return useMutation({
    mutationFn: () => call<typeof confirmSurgery>('POST /surgeries/:slug/confirmation', { params: { slug } }),
    onSettled,
  })
}

export function useConfirmDate({ slug }: Pick<Mine, 'slug'>) {
  const onSettled = useLookAgain()
  return useMutation({
    mutationFn: (recurrenceId: string) =>
      call<typeof confirmOccurrence>('POST /surgeries/:slug/occurrences/:recurrenceId/confirmation', {
        params: { slug, recurrenceId },
      }),
    onSettled,
  })
}

export function usePause(surgery: Mine) {
  const onSettled = useLookAgain()
  return useMutation({
    mutationFn: (until: string) =>
      call<typeof pauseSurgery>('PUT /surgeries/:slug/pause', {
        params: { slug: surgery.slug },
        headers: basedOn(surgery),
        body: { until },
      }),
    onSettled,
  })
}

export function useResume(surgery: Mine) {
  const onSettled = useLookAgain()
  return useMutation({
    mutationFn: () =>
      call<typeof resumeSurgery>('DELETE /surgeries/:slug/pause', {
        params: { slug: surgery.slug },
        headers: basedOn(surgery),
      }),
    onSettled,
  })
}

export function usePropose(surgery: Mine, kind: 'end' | 'restart') {
  const onSettled = useLookAgain()
  const locale = useLocale()
  return useMutation({
    mutationFn: (message: string) =>
      call<typeof submitChange>('POST /surgeries/:slug/submissions', {
        params: { slug: surgery.slug },
        headers: basedOn(surgery),
        body: { kind, message, locale },
      }),
    onSettled,
  })
}

export function useEndLink({ id }: Pick<MySubmission, 'id'>) {
  const onSettled = useLookAgain()
  return useMutation({
    mutationFn: () => call<typeof endOwnLink>('DELETE /me/submissions/:id/link', { params: { id } }),
    onSettled,
  })
}

export function useLookAgain() {
  const client = useQueryClient()
  // Not waited for: news may take away the form that was sent, and with it its own word on how that went.
  return () => void client.invalidateQueries()
}
