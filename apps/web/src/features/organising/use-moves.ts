import { confirmOccurrence } from '@surgeries/contracts/calendar'
import { endOwnLink, submitChange } from '@surgeries/contracts/submissions'
import { confirmSurgery, pauseSurgery, resumeSurgery } from '@surgeries/contracts/surgeries'
import { useLocale } from '../../locales/use-locale.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import type { MySubmission, MySurgery } from './use-mine.ts'

type Mine = Pick<MySurgery, 'slug' | 'version'>
const basedOn = ({ version }: Mine) => ({ 'if-match': `"${version}"` })

export function useConfirm({ slug }: Mine) {
  const onSettled = useLookAgain()
  return useMutation({ mutationFn: () => call(confirmSurgery, { params: { slug } }), onSettled })
}

export function useConfirmDate({ slug }: Pick<Mine, 'slug'>) {
  const onSettled = useLookAgain()
  return useMutation({
    mutationFn: (recurrenceId: string) => call(confirmOccurrence, { params: { slug, recurrenceId } }),
    onSettled,
  })
}

export function usePause(surgery: Mine) {
  const onSettled = useLookAgain()
  return useMutation({
    mutationFn: (until: string) =>
      call(pauseSurgery, { params: { slug: surgery.slug }, headers: basedOn(surgery), body: { until } }),
    onSettled,
  })
}

export function useResume(surgery: Mine) {
  const onSettled = useLookAgain()
  return useMutation({
    mutationFn: () => call(resumeSurgery, { params: { slug: surgery.slug }, headers: basedOn(surgery) }),
    onSettled,
  })
}

export function usePropose(surgery: Mine, kind: 'end' | 'restart') {
  const onSettled = useLookAgain()
  const locale = useLocale()
  return useMutation({
    mutationFn: (message: string) =>
      call(submitChange, {
        params: { slug: surgery.slug },
        headers: basedOn(surgery),
        body: { kind, message, locale },
      }),
    onSettled,
  })
}

export function useEndLink({ id }: Pick<MySubmission, 'id'>) {
  const onSettled = useLookAgain()
  return useMutation({ mutationFn: () => call(endOwnLink, { params: { id } }), onSettled })
}

export function useLookAgain() {
  const client = useQueryClient()
  // Not waited for: news may take away the form that was sent, and with it its own word on how that went.
  return () => void client.invalidateQueries()
}
