import { useMessages } from '../../../locales/use-messages.ts'
import { todayHere } from '../../../locales/own-zone.ts'
import { useWallTime } from '../../../ui/dates/wall-time.ts'
import { daysAsked, type DateWish } from './date-wish.ts'

export function useWishWords() {
  const t = useMessages('finding')
  const wall = useWallTime()
  /** This weekend: Sat 28 Nov – Sun 29 Nov. */
  const words = (wish: DateWish): string => {
    const { from, to } = daysAsked(wish, todayHere())
    if (!from || !to)
      return from ? t('when.from', { day: wall.shortDay(from) }) : t('when.to', { day: wall.shortDay(to ?? '') })
    const days = wall.days(from, to)
    return typeof wish === 'string' ? t('when.named', { name: t(`when.${wish}`), days }) : days
  }
  const within = (wish: DateWish): string => t(`when.within_${typeof wish === 'string' ? wish : 'days'}`)
  return { words, within }
}
