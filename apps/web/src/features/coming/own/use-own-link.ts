import type { endAttendanceLink, renewAttendanceLink } from '@surgeries/contracts/attendances'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../../api/call.ts'
import { withProof } from '../../../api/proof/with-proof.ts'
import { attendanceKey } from './use-attendance.ts'

export function useEndOwnLink(token: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => call<typeof endAttendanceLink>('DELETE /attendances/by-token/:token/link', { params: { token } }),
    onSuccess: () => client.resetQueries({ queryKey: attendanceKey(token) }),
  })
}

export function useRenewOwnLink(token: string) {
  return useMutation({
    mutationFn: () =>
      withProof((captcha) =>
        call<typeof renewAttendanceLink>('POST /attendances/by-token/:token/link', {
          params: { token },
          body: { captcha },
        }),
      ),
  })
}
