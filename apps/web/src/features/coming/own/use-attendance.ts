import type {
  changeAttendance,
  confirmAttendance,
  OwnAttendance,
  readAttendance,
  withdrawAttendance,
} from '@surgeries/contracts/attendances'
import type { AttendanceKind } from '@surgeries/domain/attendance'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../../../api/call.ts'
import { ApiProblem } from '../../../api/problem.ts'
import type { Wish } from '../announce-draft.ts'

export const attendanceKey = (token: string) => ['attendance', token]

export function useAttendance(token: string) {
  return useQuery({
    queryKey: attendanceKey(token),
    queryFn: ({ signal }) =>
      call<typeof readAttendance>('GET /attendances/by-token/:token', { params: { token }, signal }),
    staleTime: 0,
    refetchOnWindowFocus: true,
  })
}

export function useAttendanceMoves(token: string) {
  const params = { token }
  return {
    confirm: useMove(token, () =>
      call<typeof confirmAttendance>('POST /attendances/by-token/:token/confirmation', { params }),
    ),
    withdraw: useMove(token, () => call<typeof withdrawAttendance>('DELETE /attendances/by-token/:token', { params })),
    change: useMove(token, (body: Wish & { kind: AttendanceKind }) =>
      call<typeof changeAttendance>('PUT /attendances/by-token/:token', { params, body }),
    ),
  }
}

function useMove<Input>(token: string, move: (input: Input) => Promise<OwnAttendance>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: move,
    onSuccess: (attendance) => {
      client.setQueryData(attendanceKey(token), attendance)
      if (attendance.surgery)
        void client.invalidateQueries({ queryKey: ['attendance-summaries', attendance.surgery.slug] })
    },
    onError: (error) => {
      // Refused: then it is not what was on the screen any more.
      if (error instanceof ApiProblem) void client.invalidateQueries({ queryKey: attendanceKey(token) })
    },
  })
}

export type Moves = ReturnType<typeof useAttendanceMoves>
