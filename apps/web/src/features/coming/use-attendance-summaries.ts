import type {
  announceAttendance,
  AttendanceSummary,
  NewAttendance,
  readAttendanceSummaries,
} from '@surgeries/contracts/attendances'
import { useMutation, useQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import { call } from '../../api/call.ts'
import { withProof } from '../../api/proof/with-proof.ts'

export function useAttendanceSummaries(slug: string) {
  return useQuery({
    queryKey: ['attendance-summaries', slug],
    queryFn: ({ signal }) =>
      call<typeof readAttendanceSummaries>('GET /surgeries/:slug/attendance-summaries', { params: { slug }, signal }),
    select: ({ items }) => new Map<string, AttendanceSummary>(items.map((item) => [item.recurrenceId, item])),
  })
}

export type Announcement = Omit<z.input<typeof NewAttendance>, 'captcha'>

export function useAnnounce(slug: string, recurrenceId: string) {
  return useMutation({
    mutationFn: (announcement: Announcement) =>
      withProof((captcha) =>
        call<typeof announceAttendance>('POST /surgeries/:slug/occurrences/:recurrenceId/attendances', {
          params: { slug, recurrenceId },
          body: { ...announcement, captcha },
        }),
      ),
  })
}
