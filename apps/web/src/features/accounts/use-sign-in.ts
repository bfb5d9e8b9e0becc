import type { requestSignIn, signIn, signOut, signOutEverywhere } from '@surgeries/contracts/accounts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import { withProof } from '../../api/proof/with-proof.ts'
import { useLocale } from '../../locales/use-locale.ts'
import { sessionChanged } from './session-news.ts'

export function useRequestSignIn(next: string) {
  const locale = useLocale()
  return useMutation({
    mutationFn: ({ email, nickname = '' }: { email: string; nickname?: string }) =>
      withProof((captcha) =>
        call<typeof requestSignIn>('POST /sign-in-links', { body: { email, next, locale, captcha, nickname } }),
      ),
  })
}

export function useSignIn() {
  const client = useQueryClient()
  const locale = useLocale()
  return useMutation({
    mutationFn: (token: string) => call<typeof signIn>('POST /session', { body: { token, locale } }),
    onSuccess: () => sessionChanged(client),
  })
}

export function useSignOut({ everywhere = false } = {}) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () =>
      everywhere ? call<typeof signOutEverywhere>('DELETE /sessions', {}) : call<typeof signOut>('DELETE /session', {}),
    onSuccess: () => sessionChanged(client),
  })
}
