import { LISTING_FIELDS } from '@surgeries/domain/listing-fields'
import { useEffect } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { focusField } from '../field-spot.tsx'
import type { ListingFields } from '../fields.ts'
import { firstOf } from '../first-of.ts'

export type ServerErrors = readonly { pointer: string; code: string }[]

export function useServerErrors(form: UseFormReturn<ListingFields>, errors: ServerErrors | undefined): void {
  useEffect(() => {
    const fields = (errors ?? []).flatMap(({ pointer, code }) => {
      const field = LISTING_FIELDS.find((name) => pointer.split('/').includes(name))
      return field ? [{ field, code }] : []
    })
    for (const { field, code } of fields) form.setError(field, { type: code })
    const first = firstOf(fields.map(({ field }) => field))
    if (first) focusField(first)
  }, [form, errors])
}
