import { useMessages } from '../../../locales/use-messages.ts'
import { SORTS, type Sort } from './finding.ts'
import styles from './sort-choice.module.css'

export function SortChoice({ sort, onChange }: { sort: Sort; onChange: (sort: Sort) => void }) {
  const t = useMessages('finding')
  return (
    <div className={styles.sort} role="group" aria-label={t('sort.label')}>
      {SORTS.map((one) => (
        <button key={one} type="button" aria-pressed={one === sort} onClick={() => onChange(one)}>
          {t(`sort.${one}`)}
        </button>
      ))}
    </div>
  )
}
