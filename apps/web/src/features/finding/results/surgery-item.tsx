import type { SurgerySummary } from '@surgeries/contracts/surgeries'
import { useMessages } from '../../../locales/use-messages.ts'
import { Link } from '../../../navigation/link.tsx'
import { useFormat } from '../../../locales/use-format.ts'
import { paths } from '../../../paths.ts'
import { MarkSign } from '../../../ui/mark.tsx'
import { Name } from '../../../ui/text/name.tsx'
import { ItemDates } from './item-dates.tsx'
import styles from './surgery-item.module.css'
import { useItemWords } from './use-item-words.ts'

interface SurgeryItemProps {
  surgery: SurgerySummary
  isPointedAt: boolean
  onPoint: (surgery: SurgerySummary | null) => void
}

export function SurgeryItem({ surgery, isPointedAt, onPoint }: SurgeryItemProps) {
  const t = useMessages('common')
  const { country } = useFormat()
  const { note, distance } = useItemWords(surgery)
  return (
    // Pointing only shows the pin; what can be done is done by the link inside.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <li
      className={styles.item}
      data-mark={surgery.mark}
      data-pointed={isPointedAt || undefined}
      data-slug={surgery.slug}
      onMouseEnter={() => onPoint(surgery)}
      onMouseLeave={() => onPoint(null)}
      onFocus={() => onPoint(surgery)}
      onBlur={() => onPoint(null)}
    >
      <span className={styles.sign}>
        <MarkSign mark={surgery.mark} />
      </span>
      <div className={styles.words}>
        <h3 className={styles.name}>
          <Link to={paths.surgery(surgery.slug)} className={styles.link}>
            <Name languages={surgery.languages}>{surgery.name}</Name>
          </Link>
        </h3>
        <p className={styles.place}>
          <Name>{surgery.locality}</Name>, {country(surgery.countryCode)}
          {distance && <span className={styles.distance}> · {distance}</span>}
        </p>
        <p className={styles.when}>
          <span className={styles.mark}>{t(`mark.${surgery.mark}`)}</span>
          {note && (
            <span>
              {' '}
              · <span lang={note.language}>{note.words}</span>
            </span>
          )}
        </p>
        {surgery.dates.length > 0 && <ItemDates dates={surgery.dates} timeZone={surgery.timeZone} />}
      </div>
    </li>
  )
}
