import { isNullIsland } from '@surgeries/domain/geo'
import { useFormContext, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../locales/use-format.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { ListingFields } from '../fields.ts'
import { focusPin } from './focus-pin.ts'
import { otherCountryOf } from './other-country.ts'
import { usePin } from './use-pin.ts'

/** What is odd about the pin, in words, as soon as it is known: in the sea, nowhere, or in another country. */
export function PinDoubt() {
  const { t } = useTranslation('listing-form')
  const { point } = usePin()
  const isLand = useWatch<ListingFields, 'isLand'>({ name: 'isLand' })
  if (!point) return null
  if (isNullIsland(point)) {
    return (
      <Notice tone="bad" title={t('nullIsland.title')}>
        {t('nullIsland.text')}
      </Notice>
    )
  }
  if (isLand === false) {
    return (
      <Notice tone="bad" title={t('sea.title')}>
        {t('sea.text')}
      </Notice>
    )
  }
  return isLand ? <OtherCountry /> : null
}

function OtherCountry() {
  const { t } = useTranslation('listing-form')
  const format = useFormat()
  const { setValue, clearErrors } = useFormContext<ListingFields>()
  const { put } = usePin()
  const [countryCode, expectedCountry, acceptedCountry, locality, address] = useWatch<
    ListingFields,
    ['countryCode', 'expectedCountry', 'acceptedCountry', 'locality', 'address']
  >({ name: ['countryCode', 'expectedCountry', 'acceptedCountry', 'locality', 'address'] })
  const meant = otherCountryOf({ countryCode, expectedCountry, acceptedCountry, locality, address })
  if (!meant) return null
  const found = format.country(countryCode)
  const keep = () => {
    setValue('acceptedCountry', countryCode, { shouldDirty: true })
    clearErrors('latitude')
    focusPin()
  }
  const clear = () => {
    put(null)
    focusPin()
  }
  return (
    <Notice
      tone="warn"
      title={t('other.title')}
      actions={
        <>
          <Button onClick={keep}>{t('other.keep', { found })}</Button>
          <Button look="quiet" onClick={clear}>
            {t('other.clear')}
          </Button>
        </>
      }
    >
      {t('other.text', { meant: format.country(meant), found })}
    </Notice>
  )
}
