import type { SurgeryFilter } from '@surgeries/contracts/surgeries'
import type { NamedDays } from '@surgeries/domain/dates/named-days'
import { countryName } from './words.ts'

export function titleOfFilter({ country, q, near, radius, bbox, language, when, from, to }: SurgeryFilter): string {
  const parts = [
    country?.map(countryName).join(', '),
    q && `“${q}”`,
    near && radius ? `within ${radius} km of ${near}` : undefined,
    bbox && `between ${bbox}`,
    language?.join(', '),
    when && NAMED[when],
    from === undefined ? undefined : `from ${from}`,
    to === undefined ? undefined : `to ${to}`,
  ].filter(Boolean)
  return parts.length > 0 ? `Social media surgeries: ${parts.join('; ')}` : 'Social media surgeries'
}

const NAMED: Record<NamedDays, string> = { today: 'today', weekend: 'this weekend', week: 'this week' }

export function queryOf(filter: SurgeryFilter): string {
  const given = Object.entries(filter).filter(([, value]) => value !== undefined)
  const query = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString()
  return query ? `?${query}` : ''
}
