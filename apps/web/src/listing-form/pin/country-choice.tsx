import { useFormContext, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../locales/use-format.ts'
import { Select } from '../../ui/text-field.tsx'
import type { ListingFields } from '../fields.ts'
import { COUNTRIES } from './countries.ts'
import styles from './pin-ways.module.css'

/** The pin proposes the country; where countries disagree, the organiser decides. */
export function CountryChoice() {
  const { t } = useTranslation('listing-form')
  const format = useFormat()
  const { setValue } = useFormContext<ListingFields>()
  const country = useWatch<ListingFields, 'countryCode'>({ name: 'countryCode' })
  const choices = COUNTRIES.map((code) => ({ code, name: format.country(code) })).toSorted((a, b) =>
    a.name.localeCompare(b.name, format.language),
  )
  return (
    <details open={country === '' || undefined}>
      <summary className={styles.summary}>{t('pin.wrongCountry')}</summary>
      <div className={styles.inside}>
        <Select
          label={t('pin.countryLabel')}
          hint={t('pin.countryHint')}
          value={country}
          onChange={(event) => {
            setValue('acceptedCountry', event.target.value)
            setValue('countryCode', event.target.value, { shouldDirty: true })
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
