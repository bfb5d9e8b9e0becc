import { useFormat } from './use-format.ts'

/** A distance as one says it: 80 m, 1.5 km, 38 km. */
export function useDistance(): (km: number) => string {
  const { number } = useFormat()
  return (km) => {
    const metres = Math.max(10, Math.round(km * 100) * 10)
    if (metres < 1000) return number(metres, { style: 'unit', unit: 'meter' })
    return number(km < 10 ? Math.round(km * 2) / 2 : Math.round(km), { style: 'unit', unit: 'kilometer' })
  }
}
