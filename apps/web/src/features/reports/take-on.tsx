import type { Surgery } from '@surgeries/contracts/surgeries'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { beginProof } from '../../api/proof/prove.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { CupPin } from '../../ui/drawings.tsx'
import { EMPTY_DRAFT } from './report-draft.ts'
import { ReportForm } from './report-form.tsx'
import styles from './reports.module.css'

/** Where nobody has said for long that it runs: an invitation to carry it on. */
export function TakeOn({ surgery }: { surgery: Surgery }) {
  const { t } = useTranslation('reports')
  const [isOpen, setIsOpen] = useState(false)
  const [draft, setDraft] = useState({ ...EMPTY_DRAFT, kind: 'take_on' as const })
  const isDormant = surgery.state === 'dormant'
  if (!isDormant && surgery.mark !== 'unconfirmed') return null
  const open = () => {
    beginProof().catch(() => undefined)
    setIsOpen(true)
  }
  return (
    <section aria-labelledby="take-on" className={styles.takeOn}>
      <CupPin size="3.5rem" />
      <div className={styles.offer}>
        <h2 id="take-on">{isDormant ? t('takeOn.title') : t('takeOn.unsureTitle')}</h2>
        <p>{isDormant ? t('takeOn.text') : t('takeOn.unsureText')}</p>
        <div>
          <Button look="main" onClick={open}>
            {t('takeOn.button')}
          </Button>
        </div>
      </div>
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
    </section>
  )
}
