import { ChevronDown } from 'lucide-react'
import { useState } from 'react'
import { useMessages } from '../../../locales/use-messages.ts'
import { Button } from '../../../ui/controls/button.tsx'
import { sign } from '../../../ui/icons.ts'
import { ProposeForm } from '../editing/propose-form.tsx'
import styles from '../organising.module.css'
import type { MySurgery } from '../use-mine.ts'

export function Restart({ surgery }: { surgery: MySurgery }) {
  const t = useMessages('organising')
  const [isOpen, setIsOpen] = useState(false)
  return (
    <div className={styles.more}>
      <Button look="quiet" icon={<ChevronDown {...sign} />} aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
        {t('restart.title')}
      </Button>
      {isOpen && (
        <div className={styles.forms}>
          <ProposeForm surgery={surgery} kind="restart" onDone={() => setIsOpen(false)} />
        </div>
      )}
    </div>
  )
}
