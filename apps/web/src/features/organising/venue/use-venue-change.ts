import type { DateVenue, NewDateVenue } from '@surgeries/contracts/occurrence'
import { useEffect } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { ApiProblem } from '../../../api/problem.ts'
import { focusField } from '../../../listing-form/field-spot.tsx'
import { LISTING_FIELDS } from '@surgeries/domain/listing-fields'
import type { ListingFields } from '../../../listing-form/fields.ts'
import { useChangeVenue, usePreviewVenue } from './use-venue.ts'

interface Asked {
  slug: string
  recurrenceId: string
  instead: DateVenue | null
  onDone: (statusPath: string | null) => void
  form: UseFormReturn<ListingFields>
}

export function useVenueChange({ slug, recurrenceId, instead, onDone, form }: Asked) {
  const preview = usePreviewVenue({ slug, recurrenceId })
  const change = useChangeVenue({ slug, recurrenceId })
  const { reset } = preview
  const error = change.error ?? preview.error
  useEffect(
    () => form.subscribe({ formState: { values: true }, callback: ({ name }) => name !== undefined && reset() }),
    [form, reset],
  )
  useEffect(() => {
    const fields = (error instanceof ApiProblem ? error.errors : []).flatMap(({ pointer, code }) => {
      const field = LISTING_FIELDS.find((name) => pointer.split('/').includes(name))
      return field ? [{ field, code }] : []
    })
    for (const { field, code } of fields) form.setError(field, { type: code })
    if (fields[0]) focusField(fields[0].field)
  }, [form, error])
  return {
    effects: preview.data,
    isReviewed: preview.data !== undefined,
    needsModerator: (preview.data?.limits ?? []).length > 0,
    error,
    isPending: preview.isPending || change.isPending,
    submit: (sent: { venue: NewDateVenue | null; message: string; saysIsland: boolean }) => {
      if (!sent.venue || preview.isPending || change.isPending) return
      if (!preview.data) return preview.mutate(sent.venue)
      change.mutate({ ...sent, instead }, { onSuccess: ({ waiting }) => onDone(waiting?.statusPath ?? null) })
    },
  }
}
