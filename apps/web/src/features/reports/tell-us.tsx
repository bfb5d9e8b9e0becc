import type { Surgery } from '@surgeries/contracts/surgeries'
import type { ReportKind } from '@surgeries/domain/freshness'
import { useState } from 'react'
import { useMessages } from '../../locales/use-messages.ts'
import { beginProof } from '../../api/proof/prove.ts'
import { Button } from '../../ui/controls/button.tsx'
import { FailureNotice } from '../../ui/feedback/failure-notice.tsx'
import { useLaterPart } from '../../ui/later-part.ts'
import { EMPTY_DRAFT } from './empty-report.ts'
import styles from './reports.module.css'

const FORM = { load: () => import('./report-dialog.tsx') }

export function TellUs({ surgery }: { surgery: Surgery }) {
  const t = useMessages('reports')
  const [isOpen, setIsOpen] = useState(false)
  const [draft, setDraft] = useState(EMPTY_DRAFT)
  const { Part: ReportDialog, isFetching, error, fetchPart } = useLaterPart(FORM)
  const open = (kind: ReportKind | null) => {
    // The proof is made while somebody types; a failure shows itself when it is sent.
    beginProof().catch(() => undefined)
    setDraft({ ...draft, kind: kind ?? draft.kind })
    setIsOpen(true)
    void fetchPart()
  }
  return (
    <section aria-labelledby="tell" className={styles.tell}>
      <h2 id="tell">{t('tell.title')}</h2>
      <p className={styles.soft}>{t('tell.text')}</p>
      <div className={styles.ways}>
        {surgery.state !== 'ended' && (
          <Button busy={isFetching && draft.kind === 'nobody_there'} onClick={() => open('nobody_there')}>
            {t('tell.nobody')}
          </Button>
        )}
        <Button busy={isFetching && draft.kind !== 'nobody_there'} onClick={() => open(null)}>
          {t('tell.wrong')}
        </Button>
      </div>
      <FailureNotice error={error} />
      {isOpen && ReportDialog && (
        <ReportDialog
          title={t('form.title')}
          surgery={surgery}
          draft={draft}
          onChange={setDraft}
          onSent={() => setDraft(EMPTY_DRAFT)}
          onClose={() => setIsOpen(false)}
        />
      )}
    </section>
  )
}
