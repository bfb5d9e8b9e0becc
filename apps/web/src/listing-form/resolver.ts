import type { FieldErrors, Resolver } from 'react-hook-form'
import type { ListingFields } from './fields.ts'

/** Faults by field as codes, from a pure check; null when there is nothing to say. */
export type Check<F extends ListingFields> = (fields: F) => Partial<Record<keyof F & string, string>> | null

export function resolverOf<F extends ListingFields>(check: Check<F>): Resolver<F> {
  return (values) => {
    const faults = check(values)
    if (!faults) return { values, errors: {} }
    const errors = Object.fromEntries(Object.entries(faults).map(([field, code]) => [field, { type: code }]))
    return { values: {}, errors: errors as FieldErrors<F> }
  }
}
