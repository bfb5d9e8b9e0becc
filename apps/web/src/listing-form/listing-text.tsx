import { LIMITS } from '@surgeries/domain/listing'
import type { ComponentProps } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { TextArea, TextField } from '../ui/text-field.tsx'
import { FieldSpot } from './field-spot.tsx'
import type { ListingFields } from './fields.ts'
import { useFaultWords } from './use-fault-words.ts'

type TextName =
  | 'name'
  | 'summary'
  | 'description'
  | 'organisation'
  | 'website'
  | 'phone'
  | 'meets'
  | 'address'
  | 'directions'

interface ListingTextProps extends Pick<ComponentProps<'input'>, 'autoComplete' | 'inputMode' | 'type'> {
  field: TextName
  optional?: boolean
  lines?: number
}

/** A text of the listing with its words, its limit, its fault and its moderator's note. */
export function ListingText({ field, optional, lines, ...input }: ListingTextProps) {
  const { t } = useTranslation('listing-form')
  const { register, formState } = useFormContext<ListingFields>()
  const faultWords = useFaultWords()
  const frame = {
    label: t(`${field}.label`),
    hint: t(`${field}.hint`),
    error: faultWords(field, formState.errors[field]?.type),
    optional: optional ?? false,
  }
  return (
    <FieldSpot field={field}>
      {lines ? (
        <Lines field={field} lines={lines} frame={frame} />
      ) : (
        <TextField {...frame} {...input} {...register(field)} maxLength={LIMITS[field]} />
      )}
    </FieldSpot>
  )
}

function Lines({ field, lines, frame }: { field: TextName; lines: number; frame: Frame }) {
  const { register } = useFormContext<ListingFields>()
  const length = useWatch<ListingFields, TextName>({ name: field }).length
  return <TextArea {...frame} {...register(field)} rows={lines} maxLength={LIMITS[field]} length={length} />
}

type Frame = Pick<ComponentProps<typeof TextArea>, 'label' | 'hint' | 'error' | 'optional'>
