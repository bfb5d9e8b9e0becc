import { useFormContext, useWatch } from 'react-hook-form'
import { useMessages } from '../../../locales/use-messages.ts'
import { useFormat } from '../../../locales/use-format.ts'
import { RadioCards } from '../../../ui/controls/choices.tsx'
import type { ListingFields } from '../../fields.ts'
import { useFaultWords } from '../../faults/use-fault-words.ts'

export function CountryQuestion({ countries }: { countries: readonly string[] }) {
  const t = useMessages('listing-form')
  const format = useFormat()
  const { setValue, formState } = useFormContext<ListingFields>()
  const faultWords = useFaultWords()
  const country = useWatch<ListingFields, 'countryCode'>({ name: 'countryCode' })
  const choices = countries
    .map((code) => ({ value: code, label: format.country(code) }))
    .toSorted((a, b) => a.label.localeCompare(b.label, format.language))
  return (
    <RadioCards
      legend={t('country.question', {
        countries: format.list(
          choices.map(({ value }) => format.countryInSentence(value)),
          'disjunction',
        ),
      })}
      hint={t('country.hint')}
      error={faultWords('countryCode', formState.errors.countryCode?.type)}
      options={choices}
      value={countries.includes(country) ? country : null}
      onChange={(code) => {
        setValue('acceptedCountry', code)
        setValue('countryCode', code, { shouldDirty: true, shouldValidate: true })
      }}
    />
  )
}
