import { ChevronDown } from 'lucide-react'
import { useState } from 'react'
import { useMessages } from '../../../locales/use-messages.ts'
import { Button } from '../../../ui/controls/button.tsx'
import { sign } from '../../../ui/icons.ts'
import { PauseForm } from './pause-form.tsx'
import { ProposeForm } from '../editing/propose-form.tsx'
import styles from '../organising.module.css'
import type { MySurgery } from '../use-mine.ts'

export function PauseOrEnd({ surgery }: { surgery: MySurgery }) {
  const t = useMessages('organising')
  const [isOpen, setIsOpen] = useState(false)
  const close = () => setIsOpen(false)
  const mayPause = surgery.state === 'active' || surgery.state === 'paused'
  return (
    <div className={styles.more}>
      <Button look="quiet" icon={<ChevronDown {...sign} />} aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
        {t('more')}
      </Button>
      {isOpen && (
        <div className={styles.forms}>
          {mayPause && <PauseForm surgery={surgery} onDone={close} />}
          {surgery.openSubmission ? (
            <p>{t('endWaits')}</p>
          ) : (
            <ProposeForm surgery={surgery} kind="end" onDone={close} />
          )}
        </div>
      )}
    </div>
  )
}
