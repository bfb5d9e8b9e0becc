import type { ReportOutcome } from '@surgeries/domain/freshness'
import { useQueryClient } from '@tanstack/react-query'
import { useMessages } from '../../../locales/use-messages.ts'
import { MODERATION_KEY } from '../../../api/private-keys.ts'
import { Button } from '../../../ui/controls/button.tsx'
import { Notice } from '../../../ui/feedback/notice.tsx'
import { Arrival } from '../decision/arrival.tsx'
import styles from './reports.module.css'

export function LateReport({ note, outcome }: { note: string; outcome: ReportOutcome | null }) {
  const t = useMessages('moderation')
  const client = useQueryClient()
  return (
    <Arrival takesFocus>
      <Notice
        tone="warn"
        title={t('late.title')}
        actions={
          <Button onClick={() => void client.invalidateQueries({ queryKey: MODERATION_KEY })}>
            {t('reports.lookAgain')}
          </Button>
        }
      >
        <p>{t('reports.late')}</p>
        {(note || outcome) && (
          <>
            <p>{t('late.kept')}:</p>
            <blockquote className={styles.quote}>
              {[outcome && t(`reports.outcome.${outcome}`), note].filter(Boolean).join(': ')}
            </blockquote>
          </>
        )}
      </Notice>
    </Arrival>
  )
}
