import { checkListing } from '../faults/check.ts'
import { EditForm } from '../edit-form.tsx'
import { fieldsOf, type ListingFields } from '../fields.ts'
import type { ListingFormProps } from '../listing-form.tsx'
import { useListingForm } from '../use-listing-form.ts'
import { checkVenue } from './check-venue.ts'
import { VenueFields } from './venue-fields.tsx'

interface EditVenueFormProps extends ListingFormProps {
  venueName: string
}

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
  const send = (fields: ListingFields) => {
    const { content } = checkListing({ ...fields, name: initial.name })
    if (content) onSubmit(content)
  }
  return (
    <EditForm form={form} notes={notes} errors={errors} onChange={onChange} onSubmit={send}>
      <VenueFields />
      {children}
    </EditForm>
  )
}
