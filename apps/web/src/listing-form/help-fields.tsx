import { ACCESS_FEATURES, OFFERS } from '@surgeries/domain/listing-choices'
import { useFormContext, useWatch } from 'react-hook-form'
import { useMessages } from '../locales/use-messages.ts'
import { ChipGroup } from '../ui/controls/choices.tsx'
import { FieldSpot } from './field-spot.tsx'
import type { ListingFields } from './fields.ts'

export function OffersChoice() {
  const t = useMessages('listing-form', 'common')
  const { setValue } = useFormContext<ListingFields>()
  return (
    <FieldSpot field="offers">
      <ChipGroup
        legend={t('offers.legend')}
        values={useWatch<ListingFields, 'offers'>({ name: 'offers' })}
        onChange={(values) => setValue('offers', values, { shouldDirty: true })}
        options={OFFERS.map((value) => ({ value, label: t(`common:offers.${value}`) }))}
      />
    </FieldSpot>
  )
}

export function AccessChoice() {
  const t = useMessages('listing-form', 'common')
  const { setValue } = useFormContext<ListingFields>()
  return (
    <FieldSpot field="access">
      <ChipGroup
        legend={t('access.legend')}
        hint={t('access.hint')}
        values={useWatch<ListingFields, 'access'>({ name: 'access' })}
        onChange={(values) => setValue('access', values, { shouldDirty: true })}
        options={ACCESS_FEATURES.map((value) => ({ value, label: t(`common:access.${value}`) }))}
      />
    </FieldSpot>
  )
}
