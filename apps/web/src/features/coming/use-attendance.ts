import {
  changeAttendance,
  confirmAttendance,
  type OwnAttendance,
  readAttendance,
  withdrawAttendance,
} from '@surgeries/contracts/attendances'
import type { AttendanceKind } from '@surgeries/domain/attendance'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import { ApiProblem } from '../../api/problem.ts'
import type { Wish } from './wish.ts'

export const attendanceKey = (token: string) => ['attendance', token]

export function useAttendance(token: string) {
  return useQuery({
    queryKey: attendanceKey(token),
    queryFn: ({ signal }) => call(readAttendance, { params: { token }, signal }),
    staleTime: 0,
    refetchOnWindowFocus: true,
  })
}

export function useAttendanceMoves(token: string) {
  const params = { token }
  return {
    confirm: useMove(token, () => call(confirmAttendance, { params })),
    withdraw: useMove(token, () => call(withdrawAttendance, { params })),
    change: useMove(token, (body: Wish & { kind: AttendanceKind }) => call(changeAttendance, { params, body })),
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
