import { useMessages } from './use-messages.ts'

export function useDistance(): (km: number) => string {
  const t = useMessages('common')
  return (km) => {
    const metres = Math.max(10, Math.round(km * 100) * 10)
    if (metres < 1000) return t('distance.metres', { count: metres })
    return t('distance.kilometres', { count: km < 10 ? Math.round(km * 2) / 2 : Math.round(km) })
  }
}
