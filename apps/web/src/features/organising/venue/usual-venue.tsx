import type { DateVenue, Occurrence } from '@surgeries/contracts/occurrence'
import { useMessages } from '../../../locales/use-messages.ts'
import { Button } from '../../../ui/controls/button.tsx'
import { OccurrenceVenue } from '../../../ui/dates/occurrence-venue.tsx'
import { DateEffects } from '../../../ui/effects/date-effects.tsx'
import styles from '../organising.module.css'
import { useChangeVenue, usePreviewVenue } from './use-venue.ts'
import { VenueFailure } from './venue-review.tsx'

interface UsualVenueProps {
  slug: string
  date: Occurrence
  instead: DateVenue | null
  onDone: () => void
}

export function UsualVenue({ slug, date, instead, onDone }: UsualVenueProps) {
  const t = useMessages('dates')
  const named = { slug, recurrenceId: date.recurrenceId }
  const preview = usePreviewVenue(named)
  const change = useChangeVenue(named)
  if (!date.venue) return null
  const press = () => {
    if (preview.isPending || change.isPending) return
    if (!preview.data) return preview.mutate(null)
    change.mutate({ venue: null, instead, message: '', saysIsland: false }, { onSuccess: onDone })
  }
  return (
    <section className={styles.card} aria-label={t('venue.now')}>
      <p>
        <OccurrenceVenue occurrence={date} isLong />
      </p>
      <div aria-live="polite">{preview.data && <DateEffects effects={preview.data} />}</div>
      <VenueFailure error={change.error ?? preview.error} />
      <div>
        <Button busy={preview.isPending || change.isPending} onClick={press}>
          {t(preview.data ? 'venue.usualNow' : 'venue.usual')}
        </Button>
      </div>
    </section>
  )
}
