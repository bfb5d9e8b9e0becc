import type { Surgery } from '@surgeries/contracts/surgeries'
import { useState, type ReactNode } from 'react'
import { useMessages } from '../../locales/use-messages.ts'
import { beginProof } from '../../api/proof/prove.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { CupPin } from '../../ui/drawings.tsx'
import { EMPTY_DRAFT } from './report-draft.ts'
import { ReportForm } from './report-form.tsx'
import styles from './reports.module.css'

export function TakeOn({ surgery }: { surgery: Surgery }) {
  const t = useMessages('reports')
  const [isOpen, setIsOpen] = useState(false)
  const [draft, setDraft] = useState({ ...EMPTY_DRAFT, kind: 'take_on' as const })
  const isDormant = surgery.state === 'dormant'
  if (!isDormant && surgery.mark !== 'unconfirmed') return null
  const open = () => {
    beginProof().catch(() => undefined)
    setIsOpen(true)
  }
  const button = (
    <Button look={isDormant ? 'main' : 'plain'} onClick={open}>
      {t('takeOn.button')}
    </Button>
  )
  return (
    <>
      {isDormant ? <Offer>{button}</Offer> : button}
      {isOpen && (
        <Dialog isOpen onClose={() => setIsOpen(false)} title={t('takeOn.formTitle')} sheet>
          <ReportForm
            surgery={surgery}
            draft={draft}
            onChange={(next) => setDraft({ ...next, kind: 'take_on' })}
            onSent={() => undefined}
            onClose={() => setIsOpen(false)}
          />
        </Dialog>
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
