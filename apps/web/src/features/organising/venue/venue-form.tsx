import type { Occurrence } from '@surgeries/contracts/occurrence'
import { useState } from 'react'
import { FormProvider } from 'react-hook-form'
import { useMessages } from '../../../locales/use-messages.ts'
import { ErrorSummary } from '../../../listing-form/faults/error-summary.tsx'
import { focusField } from '../../../listing-form/field-spot.tsx'
import type { ListingFields } from '../../../listing-form/fields.ts'
import styles from '../../../listing-form/listing-form.module.css'
import { useFaults } from '../../../listing-form/faults/use-faults.ts'
import { useListingForm } from '../../../listing-form/use-listing-form.ts'
import { checkVenue } from '../../../listing-form/venue/check-venue.ts'
import { VenueFields } from '../../../listing-form/venue/venue-fields.tsx'
import { Button } from '../../../ui/controls/button.tsx'
import type { MySurgery } from '../use-mine.ts'
import { useVenueChange } from './use-venue-change.ts'
import { UsualVenue } from './usual-venue.tsx'
import { fieldsOfVenue, venueOf } from './venue-fields.ts'
import { VenueReview } from './venue-review.tsx'

interface VenueFormProps {
  surgery: MySurgery
  date: Occurrence
  /** With the page of the proposal, where a moderator decides. */
  onDone: (statusPath: string | null) => void
}

export function VenueForm({ surgery, date, onDone }: VenueFormProps) {
  const t = useMessages('dates')
  const { slug, countryCode } = surgery
  // What was shown when it was opened: somebody else may change it meanwhile.
  const [instead] = useState(date.venue ?? null)
  const form = useListingForm<ListingFields>(fieldsOfVenue(date.venue, countryCode), checkVenue)
  const faults = useFaults(form)
  const [message, setMessage] = useState('')
  const change = useVenueChange({ slug, recurrenceId: date.recurrenceId, instead, onDone, form })
  const submit = form.handleSubmit(
    (fields) => change.submit({ venue: venueOf(fields), message, saysIsland: fields.saysIsland }),
    (wrong) => focusField(Object.keys(wrong)[0] ?? ''),
  )
  return (
    <FormProvider {...form}>
      <UsualVenue slug={slug} date={date} instead={instead} onDone={() => onDone(null)} />
      <form noValidate className={styles.form} onSubmit={(event) => void submit(event)}>
        <p>{t('venue.text')}</p>
        <ErrorSummary faults={faults} onGo={focusField} />
        <VenueFields near={surgery} />
        <VenueReview change={change} message={message} onMessage={setMessage} />
        <div>
          <Button type="submit" look="main" size="large" busy={change.isPending}>
            {t(change.isReviewed ? (change.needsModerator ? 'venue.propose' : 'venue.hold') : 'venue.look')}
          </Button>
        </div>
      </form>
    </FormProvider>
  )
}
