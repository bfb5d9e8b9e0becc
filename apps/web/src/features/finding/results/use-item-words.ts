import { useDistance } from '../../../locales/use-distance.ts'
import type { SurgerySummary } from '@surgeries/contracts/surgeries'
import { useMessages } from '../../../locales/use-messages.ts'
import { useFormat } from '../../../locales/use-format.ts'
import { useLanguageOf } from '../../../ui/text/own-words.ts'

export function useItemWords(
  surgery: Pick<SurgerySummary, 'dates' | 'pausedUntil' | 'meets' | 'firstHeldOn' | 'languages'> & {
    distanceKm?: number | null
  },
) {
  const t = useMessages('finding')
  const { reducedDate } = useFormat()
  const away = useAway()
  const languageOf = useLanguageOf(surgery.languages)
  const { dates, pausedUntil, meets, firstHeldOn, distanceKm } = surgery
  const note = () => {
    if (pausedUntil) return t('item.pausedUntil', { date: reducedDate(pausedUntil) })
    if (dates.length > 0) return null
    return meets || (firstHeldOn && t('item.since', { date: reducedDate(firstHeldOn) }))
  }
  const words = note()
  const language = words && words === meets ? languageOf(meets) : undefined
  return {
    note: words && { words, language },
    distance: typeof distanceKm === 'number' ? away(distanceKm) : null,
  }
}

export function useAway() {
  const t = useMessages('finding')
  const distance = useDistance()
  return (km: number) => (km < 1 ? t('item.underOne') : t('item.away', { distance: distance(km) }))
}
