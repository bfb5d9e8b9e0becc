import { useEffect, useRef } from 'react'
import { useMessages } from '../../locales/use-messages.ts'
import { Button } from '../../ui/controls/button.tsx'
import { CupPin } from '../../ui/drawings.tsx'
import styles from './reports.module.css'

interface ReportSentProps {
  willHear: boolean
  isOffer: boolean
  onClose: () => void
}

export function ReportSent({ willHear, isOffer, onClose }: ReportSentProps) {
  const t = useMessages('reports')
  const words = useRef<HTMLDivElement>(null)
  useEffect(() => words.current?.focus(), [])
  return (
    <div ref={words} tabIndex={-1} role="status" className={styles.form}>
      <CupPin size="4rem" />
      <h3>{isOffer ? t('sent.offerTitle') : t('sent.title')}</h3>
      <p>
        {isOffer ? t('sent.offer') : t('sent.text')} {!isOffer && willHear && t('sent.willHear')}
      </p>
      <div>
        <Button look="main" onClick={onClose}>
          {t('sent.close')}
        </Button>
      </div>
    </div>
  )
}
