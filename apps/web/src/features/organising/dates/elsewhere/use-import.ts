import { readImport, removeImport, setImport } from '@surgeries/contracts/calendar'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type Answer, call } from '../../../../api/call.ts'
import { MINE_KEY } from '../../../../api/private-keys.ts'
import { useLookAgain } from '../../use-moves.ts'

export type Import = NonNullable<Answer<typeof readImport>['import']>

/** The calendar elsewhere that dates are taken from. Its address may hold a key: only organisers see it. */
export function useImport(slug: string) {
  return useQuery({
    queryKey: [...MINE_KEY, 'import', slug],
    queryFn: ({ signal }) => call(readImport, { params: { slug }, signal }),
    select: ({ import: kept }) => kept,
  })
}

export function useSetImport(slug: string) {
  const onSettled = useLookAgain()
  return useMutation({
    mutationFn: (body: { url: string; match: string }) => call(setImport, { params: { slug }, body }),
    onSettled,
  })
}

export function useRemoveImport(slug: string) {
  const onSettled = useLookAgain()
  return useMutation({ mutationFn: () => call(removeImport, { params: { slug } }), onSettled })
}
