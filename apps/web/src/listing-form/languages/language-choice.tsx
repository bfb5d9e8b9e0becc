import { useFormContext, useWatch } from 'react-hook-form'
import { useMessages } from '../../locales/use-messages.ts'
import { FieldSpot } from '../field-spot.tsx'
import type { ListingFields } from '../fields.ts'
import { useFaultWords } from '../faults/use-fault-words.ts'
import { LanguagePicker } from './language-picker.tsx'

export function LanguageChoice() {
  const t = useMessages('listing-form')
  const { setValue, formState } = useFormContext<ListingFields>()
  const [languages, country] = useWatch<ListingFields, ['languages', 'countryCode']>({
    name: ['languages', 'countryCode'],
  })
  const faultWords = useFaultWords()
  return (
    <FieldSpot field="languages">
      <LanguagePicker
        values={languages}
        onChange={(values) => setValue('languages', values, { shouldDirty: true })}
        country={country}
        words={{
          legend: t('languages.legend'),
          hint: t('languages.hint'),
          search: t('languages.search'),
          none: t('languages.none'),
          full: t('languages.full'),
        }}
        error={faultWords('languages', formState.errors.languages?.type)}
      />
    </FieldSpot>
  )
}
