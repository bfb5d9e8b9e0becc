import { SurgeryFilter } from '@surgeries/contracts/surgeries'
import { daysOf, WHENS } from '@surgeries/domain/when'

/**
 * What the address of a page filters by; whatever else stands in it belongs to the page's own scripts. Days that are asked
 * for by name are taken by the clock of UTC: the scripts know the visitor's own, and come a moment later.
 */
export function filterAsked({ when, ...query }: Record<string, unknown>, now: Date): SurgeryFilter {
  const named = Object.entries(query).filter(([name]) => name in SurgeryFilter.shape)
  const known = WHENS.find((one) => one === when)
  const days = known && daysOf(known, now.toISOString().slice(0, 10))
  return SurgeryFilter.safeParse({ ...Object.fromEntries(named), ...days }).data ?? {}
}
