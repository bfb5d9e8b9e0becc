import { useEffect } from 'react'
import { FormProvider } from 'react-hook-form'
import { checkListing } from '../check.ts'
import { ErrorSummary } from '../error-summary.tsx'
import { FieldNotes } from '../field-notes.tsx'
import { focusField } from '../field-spot.tsx'
import { fieldsOf, type ListingFields } from '../fields.ts'
import type { ListingFormProps } from '../listing-form.tsx'
import styles from '../listing-form.module.css'
import { firstOf } from '../first-of.ts'
import { useFaultWords } from '../use-fault-words.ts'
import { useListingForm } from '../use-listing-form.ts'
import { useServerErrors } from '../use-server-errors.ts'
import { checkVenue } from './check-venue.ts'
import { VenueFields } from './venue-fields.tsx'

interface EditVenueFormProps extends ListingFormProps {
  /** The name of the venue: what is typed of it stands in the name of the fields. */
  venueName: string
}

/** The venue that was proposed for one date, for changing it: nothing else of the listing. */
export function EditVenueForm({
  initial,
  venueName,
  draft,
  notes = [],
  errors,
  onChange,
  onSubmit,
  children,
}: EditVenueFormProps) {
  const form = useListingForm<ListingFields>(draft ?? { ...fieldsOf(initial), name: venueName }, checkVenue)
  const faultWords = useFaultWords()
  useServerErrors(form, errors)
  useEffect(
    () =>
      onChange && form.subscribe({ formState: { values: true }, callback: ({ values }) => onChange({ ...values }) }),
    [form, onChange],
  )
  const submit = form.handleSubmit(
    (fields) => {
      const { content } = checkListing({ ...fields, name: initial.name })
      if (content) onSubmit(content)
    },
    (faults) => focusField(firstOf(Object.keys(faults)) ?? ''),
  )
  const faults = Object.entries(form.formState.errors).flatMap(([field, error]) => {
    const words = faultWords(field, error?.type)
    return words ? [{ field, words }] : []
  })
  return (
    <FormProvider {...form}>
      <FieldNotes value={notes}>
        <form noValidate className={styles.form} onSubmit={(event) => void submit(event)}>
          <ErrorSummary faults={faults} onGo={focusField} />
          <VenueFields />
          {children}
        </form>
      </FieldNotes>
    </FormProvider>
  )
}
