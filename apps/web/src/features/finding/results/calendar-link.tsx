import { CalendarDays } from 'lucide-react'
import type { BoundingBox } from '@surgeries/domain/geo'
import { useMessages } from '../../../locales/use-messages.ts'
import { paths } from '../../../paths.ts'
import { LinkButton } from '../../../ui/controls/button.tsx'
import { sign } from '../../../ui/icons.ts'
import { boxParam } from '../filters/filter.ts'
import styles from '../find-view.module.css'
import { searchOf, type Finding } from '../filters/finding.ts'

export function CalendarLink({ finding, box }: { finding: Finding; box: BoundingBox | null }) {
  const t = useMessages('finding')
  const search = searchOf({ ...finding, selected: null })
  return (
    <LinkButton
      look="quiet"
      className={styles.calendar}
      icon={<CalendarDays {...sign} />}
      to={paths.calendar([search, box && `bbox=${boxParam(box)}`].filter(Boolean).join('&'))}
    >
      {t('views.calendar')}
    </LinkButton>
  )
}
