import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../../locales/use-format.ts'
import { useVoice } from '../../../../ui/announcer.tsx'
import { Button } from '../../../../ui/button.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import { Fact, Facts } from '../../../../ui/rows.tsx'
import { DateFailure } from '../date-failure.tsx'
import styles from '../dates.module.css'
import { ImportReport } from './import-report.tsx'
import { type Import, useRemoveImport } from './use-import.ts'
import { useProblemWords } from './use-problem-words.ts'

/** How it stands with the calendar elsewhere: its address, its dates, when it was looked at, and what is wrong. */
export function ImportState({ slug, kept, onChange }: { slug: string; kept: Import; onChange: () => void }) {
  const { t } = useTranslation('dates')
  const format = useFormat()
  const { toast } = useVoice()
  const remove = useRemoveImport(slug)
  const problem = useProblemWords()
  const { url, match, checkedAt, succeededAt } = kept
  const moment = (instant: string | null) =>
    instant ? `${format.day(instant)}, ${format.time(instant)}` : t('elsewhere.never')
  return (
    <>
      {kept.problem && (
        <Notice tone="warn" title={t('elsewhere.troubled')}>
          {problem.of(kept.problem)} {t('elsewhere.unchanged')}
        </Notice>
      )}
      <Facts>
        <Fact name={t('elsewhere.address')}>
          <span className={styles.address}>{url}</span>
        </Fact>
        {match && <Fact name={t('elsewhere.match')}>{match}</Fact>}
        <Fact name={t('elsewhere.gives')}>
          <ImportReport {...kept} />
        </Fact>
        <Fact name={t('elsewhere.checked')}>{moment(checkedAt)}</Fact>
        {kept.problem && <Fact name={t('elsewhere.succeeded')}>{moment(succeededAt)}</Fact>}
      </Facts>
      <DateFailure error={remove.error} />
      <div className={styles.actions}>
        <Button onClick={onChange}>{t('elsewhere.change')}</Button>
        <Button
          look="quiet"
          busy={remove.isPending}
          onClick={() => remove.mutate(undefined, { onSuccess: () => toast(t('elsewhere.removed')) })}
        >
          {t('elsewhere.remove')}
        </Button>
      </div>
    </>
  )
}
