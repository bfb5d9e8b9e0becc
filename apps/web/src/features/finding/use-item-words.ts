import type { SurgerySummary } from '@surgeries/contracts/surgeries'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../locales/use-format.ts'

/** When a surgery is next, in its own time, and how far away. */
export function useItemWords(
  surgery: Pick<SurgerySummary, 'nextAt' | 'timeZone' | 'mark' | 'pausedUntil' | 'meets' | 'firstHeldOn'> & {
    distanceKm?: number | null
  },
) {
  const { t } = useTranslation('finding')
  const { shortDay, time, reducedDate, number, zone } = useFormat()
  const { nextAt, timeZone, pausedUntil, meets, firstHeldOn, distanceKm } = surgery
  const whenNext = nextAt && `${shortDay(nextAt, timeZone)}, ${time(nextAt, timeZone)}, ${zone(timeZone, nextAt)}`
  const when = () => {
    if (pausedUntil) return t('item.pausedUntil', { date: reducedDate(pausedUntil) })
    if (whenNext) return whenNext
    return meets || (firstHeldOn && t('item.since', { date: reducedDate(firstHeldOn) }))
  }
  const kilometres = (km: number) =>
    km < 1
      ? t('item.underOne')
      : t('item.away', {
          distance: number(km < 10 ? Math.round(km * 2) / 2 : Math.round(km), { style: 'unit', unit: 'kilometer' }),
        })
  return { when: when(), distance: typeof distanceKm === 'number' ? kilometres(distanceKm) : null }
}
