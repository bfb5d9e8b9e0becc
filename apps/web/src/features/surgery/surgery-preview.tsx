import type { Surgery } from '@surgeries/contracts/surgeries'
import { useFormat } from '../../locales/use-format.ts'
import { LinkedText } from '../../ui/linked-text.tsx'
import { MarkBadge } from '../../ui/mark.tsx'
import { Region } from '../../ui/region.tsx'
import { StateNote } from './state-note.tsx'
import preview from './surgery-preview.module.css'
import styles from './surgery.module.css'
import { When } from './when.tsx'
import { Where } from './where.tsx'
import { Who } from './who.tsx'

/** The page as the public would see it, inside another page: all that it says, without what one does there. */
export function SurgeryPreview({ surgery }: { surgery: Surgery }) {
  const { country } = useFormat()
  return (
    <article className={preview.preview}>
      <header className={styles.head}>
        <p className={styles.place}>
          {surgery.locality}, {country(surgery.countryCode)} <MarkBadge mark={surgery.mark} />
        </p>
        <h2 className={preview.name}>{surgery.name}</h2>
        {surgery.summary && <p className={styles.summary}>{surgery.summary}</p>}
      </header>
      <StateNote surgery={surgery} />
      <When surgery={surgery} />
      {surgery.description && <LinkedText text={surgery.description} />}
      <Region>
        <Where surgery={surgery} />
      </Region>
      <Who surgery={surgery} />
    </article>
  )
}
