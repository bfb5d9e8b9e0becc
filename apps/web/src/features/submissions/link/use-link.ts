import type { endLink, renewLink } from '@surgeries/contracts/submissions'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../../api/call.ts'
import { withProof } from '../../../api/proof/with-proof.ts'
import { submissionKey } from '../use-submission.ts'

export function useRenewLink(token: string) {
  return useMutation({
    mutationFn: () =>
      withProof((captcha) =>
        call<typeof renewLink>('POST /submissions/by-token/:token/link', { params: { token }, body: { captcha } }),
      ),
  })
}

export function useEndLink(token: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => call<typeof endLink>('DELETE /submissions/by-token/:token/link', { params: { token } }),
    onSuccess: () => client.resetQueries({ queryKey: submissionKey(token) }),
  })
}
