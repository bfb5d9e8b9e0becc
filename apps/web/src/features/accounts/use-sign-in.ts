import { requestSignIn, signIn, signOut, signOutEverywhere } from '@surgeries/contracts/accounts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { call } from '../../api/call.ts'
import { isLocale } from '../../locales/languages.ts'
import { sessionChanged } from './session-news.ts'

/** Has a sign-in link sent; the answer is the same for every address. */
export function useRequestSignIn(next: string) {
  const { i18n } = useTranslation()
  const language = i18n.resolvedLanguage ?? 'en'
  return useMutation({
    mutationFn: (email: string) =>
      call(requestSignIn, { body: { email, next, locale: isLocale(language) ? language : 'en' } }),
  })
}

/** Uses the token of a link up, and signs in. */
export function useSignIn() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (token: string) => call(signIn, { body: { token } }),
    onSuccess: () => sessionChanged(client),
  })
}

/** Signs out here, or on every device. */
export function useSignOut({ everywhere = false } = {}) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => call(everywhere ? signOutEverywhere : signOut, {}),
    onSuccess: () => sessionChanged(client),
  })
}
