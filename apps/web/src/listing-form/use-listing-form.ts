import { useEffect, useEffectEvent } from 'react'
import { type DefaultValues, type FieldErrors, type Path, useForm, type UseFormReturn } from 'react-hook-form'
import { checkListing } from './faults/check.ts'
import type { ListingFields } from './fields.ts'
import { type Check, resolverOf } from './resolver.ts'

/** Faults that lie in several fields at once, and so may be mended in another one. */
const ACROSS = new Set<unknown>([
  'how_or_when_needed',
  'other_country',
  'pin_needed',
  'pin_unknown',
  'in_sea',
  'null_island',
])

export function useListingForm<F extends ListingFields>(
  initial: F,
  check: Check<F> = (fields) => checkListing(fields).faults as ReturnType<Check<F>>,
): UseFormReturn<F> {
  const form = useForm<F>({
    defaultValues: initial as DefaultValues<F>,
    resolver: resolverOf(check),
    shouldFocusError: false,
  })
  // Read here, so that a fault is known wherever its field is shown next.
  const { errors } = form.formState
  const lookAgain = useEffectEvent((changed: string | undefined) => {
    const again = fieldsToLookAt(errors, changed)
    if (again.length > 0) void form.trigger(again as Path<F>[])
  })
  useEffect(() => form.subscribe({ formState: { values: true }, callback: ({ name }) => lookAgain(name) }), [form])
  return form
}

function fieldsToLookAt(errors: FieldErrors, changed: string | undefined): string[] {
  return Object.keys(errors).filter((field) => field === changed || ACROSS.has(errors[field]?.type))
}
