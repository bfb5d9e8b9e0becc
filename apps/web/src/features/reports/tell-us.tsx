import type { Surgery } from '@surgeries/contracts/surgeries'
import type { ReportKind } from '@surgeries/domain/freshness'
import { useState } from 'react'
import { useMessages } from '../../locales/use-messages.ts'
import { beginProof } from '../../api/proof/prove.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { EMPTY_DRAFT } from './report-draft.ts'
import { ReportForm } from './report-form.tsx'
import styles from './reports.module.css'

export function TellUs({ surgery }: { surgery: Surgery }) {
  const t = useMessages('reports')
  const [isOpen, setIsOpen] = useState(false)
  const [draft, setDraft] = useState(EMPTY_DRAFT)
  const open = (kind: ReportKind | null) => {
    // The proof is made while somebody types; a failure shows itself when it is sent.
    beginProof().catch(() => undefined)
    setDraft({ ...draft, kind: kind ?? draft.kind })
    setIsOpen(true)
  }
  return (
    <section aria-labelledby="tell" className={styles.tell}>
      <h2 id="tell">{t('tell.title')}</h2>
      <p className={styles.soft}>{t('tell.text')}</p>
      <div className={styles.ways}>
        {surgery.state !== 'ended' && <Button onClick={() => open('nobody_there')}>{t('tell.nobody')}</Button>}
        <Button onClick={() => open(null)}>{t('tell.wrong')}</Button>
      </div>
      {isOpen && (
        <Dialog isOpen onClose={() => setIsOpen(false)} title={t('form.title')} sheet>
          <ReportForm
            surgery={surgery}
            draft={draft}
            onChange={setDraft}
            onSent={() => setDraft(EMPTY_DRAFT)}
            onClose={() => setIsOpen(false)}
          />
        </Dialog>
      )}
    </section>
  )
}
