import type { Lookalike } from '@surgeries/contracts/surgeries'
import { useMessages } from '../../../locales/use-messages.ts'
import { Link } from '../../../navigation/link.tsx'
import { paths } from '../../../paths.ts'
import { Button } from '../../../ui/controls/button.tsx'
import { MarkBadge } from '../../../ui/mark.tsx'
import { Name } from '../../../ui/text/name.tsx'
import styles from './desk.module.css'
import { useDistance } from '../../../locales/use-distance.ts'

interface OtherSurgeryProps {
  surgery: Lookalike
  letter: string
  isCompared: boolean
  onCompare: () => void
}

const SAME_SPOT_KM = 0.005

export function OtherSurgery({ surgery, letter, isCompared, onCompare }: OtherSurgeryProps) {
  const t = useMessages('moderation')
  const distance = useDistance()
  const { name, slug, locality, organisation, distanceKm, mark } = surgery
  return (
    <li className={styles.other}>
      <span className={styles.letter} aria-hidden="true">
        {letter}
      </span>
      <div>
        <Link to={paths.surgery(slug)} target="_blank">
          <Name>{name}</Name>
        </Link>
        <p className={styles.soft}>
          {[
            distanceKm < SAME_SPOT_KM ? t('desk.sameSpot') : t('desk.away', { distance: distance(distanceKm) }),
            locality,
            organisation,
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <MarkBadge mark={mark} />
      </div>
      <Button aria-expanded={isCompared} aria-label={t('desk.compareWith', { name })} onClick={onCompare}>
        {t('desk.compare')}
      </Button>
    </li>
  )
}
