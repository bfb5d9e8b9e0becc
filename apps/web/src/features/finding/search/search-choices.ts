import type { Place } from '@surgeries/contracts/places'
import type { SurgerySummary } from '@surgeries/contracts/surgeries'

export type Choice =
  | { kind: 'surgery'; surgery: SurgerySummary }
  | { kind: 'place'; place: Place }
  | { kind: 'words'; q: string }

export function choicesOf(
  typed: string,
  { surgeries, places }: { surgeries: SurgerySummary[]; places: Place[] },
): Choice[] {
  const q = typed.trim()
  if (q.length < 2) return []
  return [
    ...surgeries.map((surgery): Choice => ({ kind: 'surgery', surgery })),
    ...places.map((place): Choice => ({ kind: 'place', place })),
    { kind: 'words', q },
  ]
}
