import type { listSurgeries } from '@surgeries/contracts/surgeries'
import { addDays } from '@surgeries/domain/dates/day-number'
import { useQuery } from '@tanstack/react-query'
import { call } from '../../../api/call.ts'
import { todayHere } from '../../../locales/own-zone.ts'
import { boxOf, type Size } from '../../../map/viewport.ts'
import { filterOf, type FilterQuery } from '../filters/filter.ts'
import type { Finding, Sort } from '../filters/finding.ts'

const FEW = 5

export function useNextOne(finding: Finding, size: Size) {
  // A day ago it may still be today somewhere; what is over is left out anyway.
  const anyDay = { ...finding, when: { from: addDays(todayHere(), -1), to: null } }
  const here = filterOf(anyDay, finding.at && boxOf(finding.at, size))
  const anywhere = filterOf(anyDay, null)
  const { data } = useQuery({
    queryKey: ['next-one', here, anywhere],
    queryFn: async ({ signal }) => {
      const order = finding.near ? 'distance' : 'date'
      const found = await firstOf(here, finding.at ? 'date' : order, signal)
      if (found) return { ...found, isHere: finding.at !== null }
      const elsewhere = finding.at && (await firstOf(anywhere, order, signal))
      return elsewhere ? { ...elsewhere, isHere: false } : null
    },
  })
  return data ?? null
}

async function firstOf(filter: FilterQuery, sort: Sort, signal: AbortSignal) {
  const { items } = await call<typeof listSurgeries>('GET /surgeries', {
    query: { ...filter, sort, limit: FEW },
    signal,
  })
  const coming = items.flatMap((surgery) => {
    const date = surgery.dates.find(({ status }) => status !== 'cancelled')
    return date ? [{ surgery, date }] : []
  })
  return coming[0] ?? null
}
