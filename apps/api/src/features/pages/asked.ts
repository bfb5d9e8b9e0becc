import { SurgeryFilter } from '@surgeries/contracts/surgeries'
import { NAMED_DAYS } from '@surgeries/domain/dates/named-days'

export function filterAsked(query: Record<string, unknown>): SurgeryFilter {
  const known = Object.entries(query).filter(([name]) => name in SurgeryFilter.shape)
  const { when, from, to, ...filter } = Object.fromEntries(known)
  const named = NAMED_DAYS.find((one) => one === when)
  return SurgeryFilter.safeParse({ ...filter, ...(named ? { when: named } : { from, to }) }).data ?? {}
}
