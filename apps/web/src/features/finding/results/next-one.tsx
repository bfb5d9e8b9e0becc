import { useMessages } from '../../../locales/use-messages.ts'
import { Link } from '../../../navigation/link.tsx'
import type { Size } from '../../../map/viewport.ts'
import { paths } from '../../../paths.ts'
import { OccurrenceWhen } from '../../../ui/dates/occurrence-when.tsx'
import { Name } from '../../../ui/text/name.tsx'
import type { Finding } from '../filters/finding.ts'
import styles from './no-results.module.css'
import { useAway } from './use-item-words.ts'
import { useNextOne } from './use-next-one.ts'

export function NextOne({ finding, size }: { finding: Finding; size: Size }) {
  const t = useMessages('finding')
  const away = useAway()
  const next = useNextOne(finding, size)
  if (!next) return null
  const { surgery, date, isHere } = next
  return (
    <div className={styles.next}>
      <p>{t(isHere ? 'none.nextHere' : 'none.nextAnywhere')}</p>
      <p>
        <Link to={paths.surgery(surgery.slug)}>
          <Name>{surgery.name}</Name>
        </Link>
        , <Name>{surgery.locality}</Name>
        {surgery.distanceKm !== null && <> · {away(surgery.distanceKm)}</>}
      </p>
      <OccurrenceWhen occurrence={date} timeZone={surgery.timeZone} />
    </div>
  )
}
