import { ACCESS_FEATURES, OFFERS } from '@surgeries/domain/listing'
import { useFormContext, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { ChipGroup } from '../ui/choices.tsx'
import { FieldSpot } from './field-spot.tsx'
import type { ListingFields } from './fields.ts'
import { LanguageChoice } from './languages/language-choice.tsx'

/** What people can get help with, in which languages, and how they get in. */
export function HelpFields() {
  const { t } = useTranslation(['listing-form', 'common'])
  const { setValue } = useFormContext<ListingFields>()
  const [offers, access] = useWatch<ListingFields, ['offers', 'access']>({ name: ['offers', 'access'] })
  return (
    <>
      <FieldSpot field="offers">
        <ChipGroup
          legend={t('offers.legend')}
          values={offers}
          onChange={(values) => setValue('offers', values, { shouldDirty: true })}
          options={OFFERS.map((value) => ({ value, label: t(`common:offers.${value}`) }))}
        />
      </FieldSpot>
      <LanguageChoice />
      <FieldSpot field="access">
        <ChipGroup
          legend={t('access.legend')}
          hint={t('access.hint')}
          values={access}
          onChange={(values) => setValue('access', values, { shouldDirty: true })}
          options={ACCESS_FEATURES.map((value) => ({ value, label: t(`common:access.${value}`) }))}
        />
      </FieldSpot>
    </>
  )
}
