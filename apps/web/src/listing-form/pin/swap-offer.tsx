import type { readPin } from '@surgeries/contracts/places'
import type { Point } from '@surgeries/domain/geo'
import { swapped } from '@surgeries/domain/geo/read-point'
import { useQuery } from '@tanstack/react-query'
import { useWatch } from 'react-hook-form'
import { useMessages } from '../../locales/use-messages.ts'
import { call } from '../../api/call.ts'
import { useFormat } from '../../locales/use-format.ts'
import { usePlaceName } from '../../locales/use-place-words.ts'
import { Button } from '../../ui/controls/button.tsx'
import { Notice } from '../../ui/feedback/notice.tsx'
import type { ListingFields } from '../fields.ts'

type SwapOfferProps = ({ to: Point; from?: undefined } | { from: Point; to?: undefined }) & {
  onSwap: (numbers: string) => void
}

export function SwapOffer({ to, from, onSwap }: SwapOfferProps) {
  const t = useMessages('listing-form')
  const format = useFormat()
  const nameOf = usePlaceName()
  const expected = useWatch<ListingFields, 'expectedCountry'>({ name: 'expectedCountry' })
  const given = usePointFacts(from ?? null)
  const isOdd = from === undefined || (given !== undefined && !isLikely(given, expected))
  const other = to ?? (from && swapped(from)) ?? null
  const facts = usePointFacts(isOdd ? other : null)
  if (!isOdd || !other || !facts?.countryCode || !isLikely(facts, expected)) return null
  const numbers = `${other.latitude}, ${other.longitude}`
  return (
    <Notice
      tone="warn"
      title={t('swap.title', { numbers })}
      actions={<Button onClick={() => onSwap(numbers)}>{t('swap.button', { numbers })}</Button>}
    >
      {t('swap.text', {
        place: [facts.nearest && nameOf(facts.nearest), format.countryInSentence(facts.countryCode)]
          .filter(Boolean)
          .join(', '),
      })}
    </Notice>
  )
}

function isLikely({ isLand, countryCode }: { isLand: boolean; countryCode: string | null }, expected: string): boolean {
  return isLand && countryCode !== null && (expected === '' || countryCode === expected)
}

function usePointFacts(point: Point | null) {
  const { data } = useQuery({
    queryKey: ['pin', point?.latitude, point?.longitude],
    queryFn: ({ signal }) =>
      call<typeof readPin>('GET /places/at', { query: { lat: point?.latitude, lng: point?.longitude }, signal }),
    enabled: point !== null,
    staleTime: Infinity,
  })
  return point ? data : undefined
}
