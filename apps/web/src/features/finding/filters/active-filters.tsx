import { X } from 'lucide-react'
import { useMessages } from '../../../locales/use-messages.ts'
import { sign } from '../../../ui/icons.ts'
import type { Finding } from './finding.ts'
import styles from '../tools.module.css'
import { useFilterWords } from './use-filter-words.ts'

export function ActiveFilters({ finding, onChange }: { finding: Finding; onChange: (part: Partial<Finding>) => void }) {
  const t = useMessages('finding')
  const filters = useFilterWords().active(finding)
  const near = finding.near && { key: 'near', words: t('near.stop'), without: { near: null } }
  const chips = near ? [near, ...filters] : filters
  if (chips.length === 0) return null
  return (
    <ul className={styles.chips} aria-label={t('filters.active')}>
      {chips.map(({ key, words, without }) => (
        <li key={key}>
          <button
            type="button"
            className={styles.chip}
            aria-label={t('filters.remove', { filter: words })}
            onClick={() => onChange(without)}
          >
            {words}
            <X {...sign} />
          </button>
        </li>
      ))}
    </ul>
  )
}
