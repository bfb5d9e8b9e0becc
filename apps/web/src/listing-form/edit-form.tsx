import type { FieldNote } from '@surgeries/contracts/submissions'
import { useEffect, type ReactNode } from 'react'
import { FormProvider, type UseFormReturn } from 'react-hook-form'
import { ErrorSummary } from './faults/error-summary.tsx'
import { FieldNotes } from './field-notes.tsx'
import { focusField } from './field-spot.tsx'
import type { ListingFields } from './fields.ts'
import { firstOf } from './first-of.ts'
import styles from './listing-form.module.css'
import { useFaults } from './faults/use-faults.ts'
import { type ServerErrors, useServerErrors } from './faults/use-server-errors.ts'

interface EditFormProps {
  form: UseFormReturn<ListingFields>
  notes: readonly FieldNote[]
  errors: ServerErrors | undefined
  onChange: ((fields: ListingFields) => void) | undefined
  onSubmit: (fields: ListingFields) => void
  children: ReactNode
}

export function EditForm({ form, notes, errors, onChange, onSubmit, children }: EditFormProps) {
  const faults = useFaults(form)
  useServerErrors(form, errors)
  useEffect(
    () =>
      onChange && form.subscribe({ formState: { values: true }, callback: ({ values }) => onChange({ ...values }) }),
    [form, onChange],
  )
  const submit = form.handleSubmit(onSubmit, (wrong) => focusField(firstOf(Object.keys(wrong)) ?? ''))
  return (
    <FormProvider {...form}>
      <FieldNotes value={notes}>
        <form noValidate className={styles.form} onSubmit={(event) => void submit(event)}>
          <ErrorSummary faults={faults} onGo={focusField} />
          {children}
        </form>
      </FieldNotes>
    </FormProvider>
  )
}
