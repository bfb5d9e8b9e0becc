import { useState } from 'react'
import { useFormContext } from 'react-hook-form'
import { useMessages } from '../locales/use-messages.ts'
import { formatDate } from '../locales/dates.ts'
import { useFormat } from '../locales/use-format.ts'
import { FieldError } from '../ui/controls/field.tsx'
import { Select, TextField } from '../ui/controls/text-field.tsx'
import { FieldSpot } from './field-spot.tsx'
import type { ListingFields } from './fields.ts'
import styles from './first-held.module.css'
import { useFaultWords } from './faults/use-fault-words.ts'

type Part = 'year' | 'month' | 'day'

export function FirstHeld() {
  const t = useMessages('listing-form', 'common')
  const format = useFormat()
  const { getValues, setValue, formState } = useFormContext<ListingFields>()
  const faultWords = useFaultWords()
  const [parts, setParts] = useState(() => partsOf(getValues('firstHeldOn')))
  const change = (part: Part, value: string) => {
    const next = { ...parts, [part]: value }
    setParts(next)
    setValue('firstHeldOn', joined(next), { shouldDirty: true })
  }
  const fault = faultWords('firstHeldOn', formState.errors.firstHeldOn?.type)
  return (
    <FieldSpot field="firstHeldOn">
      <fieldset className={styles.group}>
        <legend className={styles.legend}>
          {t('firstHeld.legend')} <span className={styles.optional}>{t('common:optional')}</span>
        </legend>
        <p className={styles.hint}>{t('firstHeld.hint')}</p>
        <div className={styles.parts}>
          <TextField
            label={t('firstHeld.year')}
            inputMode="numeric"
            maxLength={4}
            value={parts.year}
            onChange={(event) => change('year', event.target.value.trim())}
          />
          <Select
            label={t('firstHeld.month')}
            value={parts.month}
            onChange={(event) => change('month', event.target.value)}
          >
            <option value="">{t('firstHeld.unknown')}</option>
            {MONTHS.map((month) => (
              <option key={month} value={month}>
                {formatDate(format.language, new Date(`2026-${month}-15T12:00:00Z`), {
                  month: 'long',
                  timeZone: 'UTC',
                })}
              </option>
            ))}
          </Select>
          <Select label={t('firstHeld.day')} value={parts.day} onChange={(event) => change('day', event.target.value)}>
            <option value="">{t('firstHeld.unknown')}</option>
            {DAYS.map((day) => (
              <option key={day} value={day}>
                {format.number(Number(day))}
              </option>
            ))}
          </Select>
        </div>
        {fault && <FieldError>{fault}</FieldError>}
      </fieldset>
    </FieldSpot>
  )
}

const twoDigits = (_: unknown, index: number) => String(index + 1).padStart(2, '0')
const MONTHS = Array.from({ length: 12 }, twoDigits)
const DAYS = Array.from({ length: 31 }, twoDigits)

function partsOf(date: string): Record<Part, string> {
  const [year = '', month = '', day = ''] = date.split('-')
  return { year, month, day }
}

/** 2008, 2008-10 or 2008-10-15; a day without its month is left out. */
function joined({ year, month, day }: Record<Part, string>): string {
  return [year, month, month && day].filter(Boolean).join('-')
}
