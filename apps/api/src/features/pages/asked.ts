import { SurgeryFilter } from '@surgeries/contracts/surgeries'
import { WHENS } from '@surgeries/domain/dates/when'

/** What the address of a page filters by, as its scripts read it; whatever else stands in it belongs to them. */
export function filterAsked(query: Record<string, unknown>): SurgeryFilter {
  const known = Object.entries(query).filter(([name]) => name in SurgeryFilter.shape)
  const { when, from, to, ...filter } = Object.fromEntries(known)
  const named = WHENS.find((one) => one === when)
  return SurgeryFilter.safeParse({ ...filter, ...(named ? { when: named } : { from, to }) }).data ?? {}
}
