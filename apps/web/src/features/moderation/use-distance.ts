import { useFormat } from '../../locales/use-format.ts'

/** A distance as one says it: 80 m, 1.2 km, 38 km. */
export function useDistance(): (km: number) => string {
  const { number } = useFormat()
  return (km) => {
    const [value, unit] = km < 1 ? [Math.round((km * 1000) / 10) * 10, 'meter'] : [km, 'kilometer']
    return number(value, { style: 'unit', unit, maximumFractionDigits: km < 10 ? 1 : 0 })
  }
}
