import { LIMITS } from '@surgeries/domain/listing'
import { useState } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../locales/use-format.ts'
import { ChipGroup } from '../../ui/choices.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { FieldSpot } from '../field-spot.tsx'
import type { ListingFields } from '../fields.ts'
import { useFaultWords } from '../use-fault-words.ts'
import { findLanguages, likelyLanguages } from './known.ts'
import styles from './language-choice.module.css'

/** The languages spoken: the likely ones to tick, any other to look for. */
export function LanguageChoice() {
  const { t } = useTranslation('listing-form')
  const format = useFormat()
  const { setValue, formState } = useFormContext<ListingFields>()
  const [languages, country] = useWatch<ListingFields, ['languages', 'countryCode']>({
    name: ['languages', 'countryCode'],
  })
  const faultWords = useFaultWords()
  const [typed, setTyped] = useState('')
  const found = findLanguages(typed, format.spoken, MOST_FOUND)
  const shown = [...new Set([...likelyLanguages(country, format.language), ...languages, ...found])]
  const isFull = languages.length >= LIMITS.languages
  return (
    <FieldSpot field="languages">
      <ChipGroup
        legend={t('languages.legend')}
        hint={t('languages.hint')}
        error={faultWords('languages', formState.errors.languages?.type)}
        values={languages}
        onChange={(values) => setValue('languages', values, { shouldDirty: true })}
        options={shown.map((value) => ({
          value,
          label: format.spoken(value),
          disabled: isFull && !languages.includes(value),
        }))}
      />
      <div className={styles.search}>
        <TextField
          label={t('languages.search')}
          value={typed}
          autoComplete="off"
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return
            event.preventDefault()
            const [first] = found
            if (!first || isFull || languages.includes(first)) return
            setValue('languages', [...languages, first], { shouldDirty: true })
            setTyped('')
          }}
        />
        <p role="status" className={styles.said}>
          {isFull ? t('languages.full') : typed.trim() && found.length === 0 ? t('languages.none') : null}
        </p>
      </div>
    </FieldSpot>
  )
}

const MOST_FOUND = 6
