import type { Occurrence } from '@surgeries/contracts/occurrence'
import { useMessages } from '../../../locales/use-messages.ts'
import { useFormat } from '../../../locales/use-format.ts'
import { OccurrenceVenue } from '../../../ui/dates/occurrence-venue.tsx'
import { directionLinks } from './direction-links.ts'
import styles from '../surgery.module.css'

export function MeetingPlace({ occurrence }: { occurrence: Pick<Occurrence, 'venue' | 'status'> }) {
  const t = useMessages('surgery')
  const { country } = useFormat()
  const { venue, status } = occurrence
  if (!venue) return null
  const { name, address, locality, countryCode } = venue
  const links = directionLinks({
    ...venue,
    name: name || address || locality,
    town: `${locality}, ${country(countryCode)}`,
  })
  return (
    <div>
      <OccurrenceVenue occurrence={occurrence} isLong />
      {status !== 'cancelled' && (
        <ul className={styles.links} aria-label={t('where.openWith')}>
          {links.map(({ name: way, href }) => (
            <li key={way}>
              <a href={href} rel="noreferrer">
                {t(`where.${way}`)}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
