import type { previewImport, readImport, removeImport, setImport } from '@surgeries/contracts/calendar'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type Answer, call } from '../../../../api/call.ts'
import { MINE_KEY } from '../../../../api/private-keys.ts'
import { useLookAgain } from '../../lifecycle/use-moves.ts'

export type Import = NonNullable<Answer<typeof readImport>['import']>

export function useImport(slug: string) {
  return useQuery({
    queryKey: [...MINE_KEY, 'import', slug],
    queryFn: ({ signal }) => call<typeof readImport>('GET /surgeries/:slug/import', { params: { slug }, signal }),
    select: ({ import: kept }) => kept,
  })
}

export interface Wish {
  url: string
  match: string
}

export function usePreviewImport(slug: string) {
  return useMutation({
    mutationFn: (body: Wish | { url: null }) =>
      call<typeof previewImport>('POST /surgeries/:slug/import/effects-preview', { params: { slug }, body }),
  })
}

export function useSetImport(slug: string) {
  const onSettled = useLookAgain()
  return useMutation({
    mutationFn: (body: Wish) => call<typeof setImport>('PUT /surgeries/:slug/import', { params: { slug }, body }),
    onSettled,
  })
}

export function useRemoveImport(slug: string) {
  const onSettled = useLookAgain()
  return useMutation({
    mutationFn: () => call<typeof removeImport>('DELETE /surgeries/:slug/import', { params: { slug } }),
    onSettled,
  })
}
