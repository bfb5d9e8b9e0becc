import { useMemo } from 'react'
import { formatDate } from '../../locales/dates.ts'
import { todayHere } from '../../locales/own-zone.ts'
import { useFormat } from '../../locales/use-format.ts'

const UTC = { timeZone: 'UTC' } as const
const TIME = { hour: '2-digit', minute: '2-digit' } as const

export function useWallTime() {
  const { language } = useFormat()
  return useMemo(() => {
    const format = (local: string, options: Parameters<typeof formatDate>[2]) =>
      formatDate(language, new Date(`${local.length === 10 ? `${local}T00:00` : local}Z`), { ...options, ...UTC })
    const day = (local: string) => format(local, { weekday: 'long', day: 'numeric', month: 'long', ...yearOf(local) })
    const shortDay = (local: string) =>
      format(local, { weekday: 'short', day: 'numeric', month: 'short', ...yearOf(local) })
    const time = (local: string) => format(local, TIME)
    return {
      day,
      shortDay,
      time,
      shortMoment: (local: string) => `${shortDay(local)}, ${time(local)}`,
      fullDay: (local: string) => format(local, { day: 'numeric', month: 'long', year: 'numeric' }),
      days: (from: string, to: string) => (from === to ? shortDay(from) : `${shortDay(from)} – ${shortDay(to)}`),
      month: (month: string) => format(`${month}-01`, { month: 'long', year: 'numeric' }),
      weekday: (local: string, width: 'long' | 'short' = 'long') => format(local, { weekday: width }),
      monthName: (month: number) => format(`2026-${String(month).padStart(2, '0')}-01`, { month: 'long' }),
    }
  }, [language])
}

function yearOf(local: string): { year?: 'numeric' } {
  return local.startsWith(todayHere().slice(0, 4)) ? {} : { year: 'numeric' }
}
