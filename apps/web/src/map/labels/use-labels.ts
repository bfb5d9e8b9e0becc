import type { Place } from '@surgeries/contracts/places'
import type { Point } from '@surgeries/domain/geo'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useFormat } from '../../locales/use-format.ts'
import { usePlaceName } from '../../locales/use-place-words.ts'
import type { Label } from './label-layout.ts'
import { readIndex } from '../base/pieces.ts'

const CITY_PEOPLE = 500_000

interface Name {
  key: string
  text: string
  kind: Label['kind']
  place: Point
}

export function useLabels(zoom: number, towns: readonly Place[]): Name[] {
  const { country } = useFormat()
  const nameOf = usePlaceName()
  const { data: index } = useQuery({ queryKey: ['map-index'], queryFn: readIndex, staleTime: Infinity })
  return useMemo(() => {
    const hasCountries = index && zoom >= 1.75 && zoom <= 7
    const pixelsPerDegree = (256 * 2 ** zoom) / 360
    const countries = (hasCountries ? index.countries : []).flatMap(([code, longitude, latitude, extent]): Name[] => {
      const text = country(code)
      const isWide = extent * pixelsPerDegree > text.length * 9 + 20
      return isWide && code !== 'AQ' ? [{ key: code, text, kind: 'country', place: { latitude, longitude } }] : []
    })
    return [...countries, ...towns.map((town) => nameOfTown(town, nameOf(town)))]
  }, [index, zoom, country, towns, nameOf])
}

function nameOfTown({ id, latitude, longitude, population }: Place, text: string): Name {
  return {
    key: String(id),
    text,
    kind: population >= CITY_PEOPLE ? 'city' : 'town',
    place: { latitude, longitude },
  }
}
