import type { ListingContent } from '@surgeries/contracts/listing'
import type { readOwnContent, submitChange } from '@surgeries/contracts/submissions'
import { useMutation, useQuery } from '@tanstack/react-query'
import { call } from '../../../api/call.ts'
import { MINE_KEY } from '../../../api/private-keys.ts'
import { useLocale } from '../../../locales/use-locale.ts'
import { useLookAgain } from '../lifecycle/use-moves.ts'

export function useOwnContent(slug: string) {
  return useQuery({
    queryKey: [...MINE_KEY, 'content', slug],
    queryFn: ({ signal }) => call<typeof readOwnContent>('GET /surgeries/:slug/content', { params: { slug }, signal }),
    staleTime: 0,
  })
}

export interface SentEdit {
  content: ListingContent
  message: string
  saysIsland: boolean
  keepsMoved: boolean
  version: number
}

export function useSendEdit(slug: string) {
  const onSettled = useLookAgain()
  const locale = useLocale()
  return useMutation({
    mutationFn: ({ version, ...edit }: SentEdit) =>
      call<typeof submitChange>('POST /surgeries/:slug/submissions', {
        params: { slug },
        headers: { 'if-match': `"${version}"` },
        body: { kind: 'edit', ...edit, locale },
      }),
    onSettled,
  })
}
