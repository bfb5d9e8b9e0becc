import { LIMITS } from '@surgeries/domain/listing'
import { fieldsWith, isOptional, type ListingField, ruleOf } from '@surgeries/domain/listing-fields'
import type { ComponentProps } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { useMessages } from '../locales/use-messages.ts'
import { TextArea, TextField } from '../ui/controls/text-field.tsx'
import { FieldSpot } from './field-spot.tsx'
import type { ListingFields } from './fields.ts'
import { useFaultWords } from './faults/use-fault-words.ts'

const TYPED_FIELDS = fieldsWith('kind', 'line', 'text', 'url', 'phone')
type TextName = Exclude<(typeof TYPED_FIELDS)[number], 'locality'>

export function isTyped(field: ListingField): field is TextName {
  return field !== 'locality' && TYPED_FIELDS.some((typed) => typed === field)
}

type Input = Pick<ComponentProps<'input'>, 'autoComplete' | 'inputMode' | 'type'>

const INPUTS: Partial<Record<TextName, Input>> = {
  name: { autoComplete: 'off' },
  phone: { type: 'tel', inputMode: 'tel', autoComplete: 'tel' },
  website: { type: 'url', inputMode: 'url', autoComplete: 'url' },
  organisation: { autoComplete: 'organization' },
}

const LONG = 1000

export function ListingText({ field, optional = isOptional(field) }: { field: TextName; optional?: boolean }) {
  const t = useMessages('listing-form')
  const { formState } = useFormContext<ListingFields>()
  const faultWords = useFaultWords()
  const frame = {
    label: t(`${field}.label`),
    hint: t(`${field}.hint`),
    error: faultWords(field, formState.errors[field]?.type),
    optional,
  }
  return (
    <FieldSpot field={field}>
      <Typed field={field} frame={frame} />
    </FieldSpot>
  )
}

function Typed({ field, frame }: { field: TextName; frame: Frame }) {
  const { register } = useFormContext<ListingFields>()
  const { length } = useWatch<ListingFields, TextName>({ name: field })
  const limit = LIMITS[field]
  const counted = { limit, length }
  if (ruleOf(field).kind === 'text')
    return <TextArea {...frame} {...register(field)} {...counted} rows={limit < LONG ? 2 : 6} />
  return <TextField {...frame} {...INPUTS[field]} {...register(field)} {...counted} />
}

type Frame = Pick<ComponentProps<typeof TextArea>, 'label' | 'hint' | 'error' | 'optional'>
