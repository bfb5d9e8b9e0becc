import { useMessages } from '../../../locales/use-messages.ts'
import { todayHere } from '../../../locales/own-zone.ts'
import { useWallTime } from '../../../ui/dates/wall-time.ts'
import { daysAsked, type DateWish } from './date-wish.ts'

/** Dates that are asked for, in words: by name with the days that are meant, or the days themselves. */
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
  /** Within a sentence: this weekend, on these days. */
  const within = (wish: DateWish): string => t(`when.within_${typeof wish === 'string' ? wish : 'days'}`)
  return { words, within }
}
