import type { Surgery } from '@surgeries/contracts/surgeries'
import { useState, type ReactNode } from 'react'
import { useMessages } from '../../locales/use-messages.ts'
import { beginProof } from '../../api/proof/prove.ts'
import { Button } from '../../ui/controls/button.tsx'
import { FailureNotice } from '../../ui/feedback/failure-notice.tsx'
import { useLaterPart } from '../../ui/later-part.ts'
import { CupPin } from '../../ui/drawings.tsx'
import { EMPTY_DRAFT } from './empty-report.ts'
import styles from './reports.module.css'

const FORM = { load: () => import('./report-dialog.tsx') }

export function TakeOn({ surgery }: { surgery: Surgery }) {
  const t = useMessages('reports')
  const [isOpen, setIsOpen] = useState(false)
  const [draft, setDraft] = useState({ ...EMPTY_DRAFT, kind: 'take_on' as const })
  const { Part: ReportDialog, isFetching, error, fetchPart } = useLaterPart(FORM)
  const isDormant = surgery.state === 'dormant'
  if (!isDormant && surgery.mark !== 'unconfirmed') return null
  const open = () => {
    beginProof().catch(() => undefined)
    setIsOpen(true)
    void fetchPart()
  }
  const button = (
    <Button look={isDormant ? 'main' : 'plain'} busy={isFetching} onClick={open}>
      {t('takeOn.button')}
    </Button>
  )
  return (
    <>
      {isDormant ? <Offer>{button}</Offer> : button}
      <FailureNotice error={error} />
      {isOpen && ReportDialog && (
        <ReportDialog
          title={t('takeOn.formTitle')}
          surgery={surgery}
          draft={draft}
          onChange={(next) => setDraft({ ...next, kind: 'take_on' })}
          onSent={() => undefined}
          onClose={() => setIsOpen(false)}
        />
      )}
    </>
  )
}

function Offer({ children }: { children: ReactNode }) {
  const t = useMessages('reports')
  return (
    <section aria-labelledby="take-on" className={styles.takeOn}>
      <CupPin size="3.5rem" />
      <div className={styles.offer}>
        <h2 id="take-on">{t('takeOn.title')}</h2>
        <p>{t('takeOn.text')}</p>
        <div>{children}</div>
      </div>
    </section>
  )
}
