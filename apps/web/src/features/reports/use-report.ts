import { todayIn } from '@surgeries/domain/dates/today'
import { addDays } from '@surgeries/domain/dates/day-number'
import type { listOccurrences } from '@surgeries/contracts/calendar'
import type { NewReport, submitReport } from '@surgeries/contracts/freshness'
import { useMutation, useQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import { call } from '../../api/call.ts'
import { withProof } from '../../api/proof/with-proof.ts'

const DAYS_BACK = 100
const DAYS_AHEAD = 40

export function useSendReport(slug: string) {
  return useMutation({
    mutationFn: (report: Omit<z.input<typeof NewReport>, 'captcha'>) =>
      withProof((captcha) =>
        call<typeof submitReport>('POST /surgeries/:slug/reports', { params: { slug }, body: { ...report, captcha } }),
      ),
  })
}

export function useDatesAbout(slug: string, isWanted: boolean) {
  return useQuery({
    queryKey: ['dates-about', slug],
    queryFn: ({ signal }) =>
      call<typeof listOccurrences>('GET /occurrences', {
        query: { surgery: slug, from: dayFromNow(-DAYS_BACK), to: dayFromNow(DAYS_AHEAD), limit: 100 },
        signal,
      }),
    enabled: isWanted,
    select: ({ items }) => items.toReversed(),
  })
}

function dayFromNow(days: number): string {
  return addDays(todayIn('UTC', new Date()), days)
}
