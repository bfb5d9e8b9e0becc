import { SlidersHorizontal } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { useMessages } from '../../../locales/use-messages.ts'
import { useFormat } from '../../../locales/use-format.ts'
import type { Size } from '../../../map/viewport.ts'
import { Button } from '../../../ui/controls/button.tsx'
import { sign } from '../../../ui/icons.ts'
import { countFilters, type Finding } from './finding.ts'
import styles from '../tools.module.css'

const FilterDialog = lazy(() => import('./filter-dialog.tsx'))

interface FilterButtonProps {
  finding: Finding
  size: Size
  onChange: (part: Partial<Finding>) => void
}

export function FilterButton({ finding, size, onChange }: FilterButtonProps) {
  const t = useMessages('finding')
  const format = useFormat()
  const [isOpen, setIsOpen] = useState(false)
  const count = countFilters(finding)
  return (
    <>
      <Button icon={<SlidersHorizontal {...sign} />} aria-haspopup="dialog" onClick={() => setIsOpen(true)}>
        {t('filters.button')}
        {count > 0 && <span className={styles.number}>{format.number(count)}</span>}
      </Button>
      <Suspense>
        {isOpen && (
          <FilterDialog
            finding={finding}
            size={size}
            onClose={() => setIsOpen(false)}
            onApply={(part) => {
              setIsOpen(false)
              onChange(part)
            }}
          />
        )}
      </Suspense>
    </>
  )
}
