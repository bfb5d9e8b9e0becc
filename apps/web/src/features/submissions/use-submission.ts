import type { ListingContent } from '@surgeries/contracts/listing'
import type {
  appealSubmission,
  confirmSubmission,
  editOwnSubmission,
  previewOwnEffects,
  OwnSubmission,
  readOwnSubmission,
  withdrawSubmission,
} from '@surgeries/contracts/submissions'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../../api/call.ts'

export const submissionKey = (token: string) => ['submission', token]

export function useSubmission(token: string) {
  return useQuery({
    queryKey: submissionKey(token),
    queryFn: ({ signal }) =>
      call<typeof readOwnSubmission>('GET /submissions/by-token/:token', { params: { token }, signal }),
    refetchOnWindowFocus: true,
    staleTime: 0,
  })
}

export function useSubmissionMoves(token: string) {
  const params = { token }
  return {
    confirm: useMove(token, () =>
      call<typeof confirmSubmission>('POST /submissions/by-token/:token/confirmation', { params }),
    ),
    withdraw: useMove(token, () =>
      call<typeof withdrawSubmission>('POST /submissions/by-token/:token/withdrawal', { params }),
    ),
    appeal: useMove(token, (message: string) =>
      call<typeof appealSubmission>('POST /submissions/by-token/:token/appeal', { params, body: { message } }),
    ),
    edit: useMove(token, ({ version, ...body }: Edit) =>
      call<typeof editOwnSubmission>('PUT /submissions/by-token/:token', {
        params,
        headers: { 'if-match': `"${version}"` },
        body,
      }),
    ),
  }
}

export function usePreviewOwn(token: string) {
  return useMutation({
    mutationFn: (body: { content: ListingContent; keepsMoved?: boolean }) =>
      call<typeof previewOwnEffects>('POST /submissions/by-token/:token/effects-preview', { params: { token }, body }),
  })
}

interface Edit {
  content: ListingContent
  /** Of what is proposed for one date. */
  venueName?: string
  keepsMoved?: boolean
  message: string
  saysIsland: boolean
  version: number
}

function useMove<Input>(token: string, move: (input: Input) => Promise<OwnSubmission>) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: move,
    onSuccess: (submission) => queryClient.setQueryData(submissionKey(token), submission),
    // Refused: then it is not what was on the screen any more.
    onError: () => queryClient.invalidateQueries({ queryKey: submissionKey(token) }),
  })
}

export interface StatusProps {
  submission: OwnSubmission
  moves: ReturnType<typeof useSubmissionMoves>
}
