import { useFormContext, useWatch } from 'react-hook-form'
import { useMessages } from '../../../locales/use-messages.ts'
import { useFormat } from '../../../locales/use-format.ts'
import { Select } from '../../../ui/controls/text-field.tsx'
import type { ListingFields } from '../../fields.ts'
import { useFaultWords } from '../../faults/use-fault-words.ts'
import { COUNTRIES } from './countries.ts'
import styles from '../pin-ways.module.css'

export function CountryChoice({ isAsked }: { isAsked: boolean }) {
  const t = useMessages('listing-form')
  const format = useFormat()
  const { setValue, formState } = useFormContext<ListingFields>()
  const faultWords = useFaultWords()
  const fault = isAsked ? undefined : faultWords('countryCode', formState.errors.countryCode?.type)
  const country = useWatch<ListingFields, 'countryCode'>({ name: 'countryCode' })
  const choices = COUNTRIES.map((code) => ({ code, name: format.country(code) })).toSorted((a, b) =>
    a.name.localeCompare(b.name, format.language),
  )
  return (
    <details open={(country === '' && !isAsked) || fault !== undefined || undefined}>
      <summary className={styles.summary}>{t('pin.wrongCountry')}</summary>
      <div className={styles.inside}>
        <Select
          label={t('pin.countryLabel')}
          hint={t('pin.countryHint')}
          error={fault}
          value={country}
          onChange={(event) => {
            setValue('acceptedCountry', event.target.value)
            setValue('countryCode', event.target.value, { shouldDirty: true, shouldValidate: fault !== undefined })
          }}
        >
          {country === '' && <option value="">–</option>}
          {choices.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </Select>
      </div>
    </details>
  )
}
