import { LIMITS } from '@surgeries/domain/listing'
import { useState } from 'react'
import { useFormat } from '../../locales/use-format.ts'
import { ChipGroup } from '../../ui/controls/choices.tsx'
import { TextField } from '../../ui/controls/text-field.tsx'
import { findLanguages, likelyLanguages } from './known.ts'
import styles from './language-choice.module.css'

interface LanguagePickerProps {
  values: readonly string[]
  onChange: (values: string[]) => void
  country: string
  alsoLikely?: readonly string[]
  words: { legend: string; hint?: string; search: string; none: string; full: string }
  error?: string | undefined
}

export function LanguagePicker({ values, onChange, country, alsoLikely = [], words, error }: LanguagePickerProps) {
  const format = useFormat()
  const [typed, setTyped] = useState('')
  const found = findLanguages(typed, format.spoken, MOST_FOUND)
  const shown = [...new Set([...likelyLanguages(country, format.language), ...alsoLikely, ...values, ...found])]
  const isFull = values.length >= LIMITS.languages
  const takeFirst = () => {
    const [first] = found
    if (!first || isFull || values.includes(first)) return
    onChange([...values, first])
    setTyped('')
  }
  return (
    <>
      <ChipGroup
        legend={words.legend}
        hint={words.hint}
        error={error}
        values={values}
        onChange={onChange}
        options={shown.map((value) => ({
          value,
          label: format.spoken(value),
          disabled: isFull && !values.includes(value),
        }))}
      />
      <div className={styles.search}>
        <TextField
          label={words.search}
          value={typed}
          autoComplete="off"
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return
            event.preventDefault()
            takeFirst()
          }}
        />
        <p role="status" className={styles.said}>
          {isFull ? words.full : typed.trim() && found.length === 0 ? words.none : null}
        </p>
      </div>
    </>
  )
}

const MOST_FOUND = 6
