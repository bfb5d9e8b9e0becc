import { distanceKm, type Point } from '@surgeries/domain/geo'
import { useFormContext, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../locales/use-format.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { ListingFields } from '../fields.ts'
import { focusPin } from './focus-pin.ts'
import { usePin } from './use-pin.ts'

const FAR_KM = 50

/** The pin is far from the town that was looked for, in the same country: said, and nobody is kept. */
export function FarDoubt({ point }: { point: Point }) {
  const { t } = useTranslation('listing-form')
  const format = useFormat()
  const { setValue } = useFormContext<ListingFields>()
  const { put } = usePin()
  const town = useWatch<ListingFields, 'expectedTown'>({ name: 'expectedTown' })
  const km = town ? distanceKm(point, town) : 0
  if (!town || km < FAR_KM) return null
  const keep = () => {
    setValue('expectedTown', null, { shouldDirty: true })
    focusPin()
  }
  const goBack = () => {
    put({ latitude: town.latitude, longitude: town.longitude })
    focusPin()
  }
  const distance = format.number(km, { style: 'unit', unit: 'kilometer', maximumFractionDigits: 0 })
  return (
    <Notice
      tone="warn"
      title={t('far.title', { town: town.name, distance })}
      actions={
        <>
          <Button onClick={keep}>{t('far.keep')}</Button>
          <Button onClick={goBack}>{t('far.back', { town: town.name })}</Button>
        </>
      }
    >
      {t('far.text')}
    </Notice>
  )
}
