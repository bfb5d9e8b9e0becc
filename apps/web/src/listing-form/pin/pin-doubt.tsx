import { isNullIsland } from '@surgeries/domain/geo'
import { useWatch } from 'react-hook-form'
import { useMessages } from '../../locales/use-messages.ts'
import { Notice } from '../../ui/feedback/notice.tsx'
import type { ListingFields } from '../fields.ts'
import { CountryDoubt } from './country/country-doubt.tsx'
import { FarDoubt } from './town/far-doubt.tsx'
import { IslandQuestion } from './country/island-question.tsx'
import { useOtherCountry } from './country/use-other-country.ts'
import { usePinFacts } from './use-pin-facts.ts'
import { usePin } from './use-pin.ts'

export function PinDoubt() {
  const t = useMessages('listing-form')
  const { point } = usePin()
  const { facts } = usePinFacts()
  const isLand = useWatch<ListingFields, 'isLand'>({ name: 'isLand' })
  const other = useOtherCountry()
  if (!point) return null
  if (isNullIsland(point)) {
    return (
      <Notice tone="bad" title={t('nullIsland.title')}>
        {t('nullIsland.text')}
      </Notice>
    )
  }
  if (isLand === false && facts?.isNearLand) return <IslandQuestion />
  if (isLand === false) {
    return (
      <Notice tone="bad" title={t('sea.title')}>
        {t('sea.text')}
      </Notice>
    )
  }
  if (!isLand) return null
  return other?.field === 'latitude' ? <CountryDoubt field="latitude" /> : <FarDoubt point={point} />
}
