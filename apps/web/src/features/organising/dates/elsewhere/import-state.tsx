import { useMessages } from '../../../../locales/use-messages.ts'
import { useFormat } from '../../../../locales/use-format.ts'
import { useVoice } from '../../../../ui/feedback/announcer.tsx'
import { Button } from '../../../../ui/controls/button.tsx'
import { concernsDates } from '../../../../ui/effects/date-effects.tsx'
import { EffectsReview } from '../../../../ui/effects/effects-review.tsx'
import { Notice } from '../../../../ui/feedback/notice.tsx'
import { Fact, Facts } from '../../../../ui/rows.tsx'
import { DateFailure } from '../date-failure.tsx'
import styles from '../dates.module.css'
import { ImportReport } from './import-report.tsx'
import { type Import, usePreviewImport, useRemoveImport } from './use-import.ts'
import { useProblemWords } from './use-problem-words.ts'

export function ImportState({ slug, kept, onChange }: { slug: string; kept: Import; onChange: () => void }) {
  const t = useMessages('dates')
  const format = useFormat()
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
      <Ending slug={slug} onChange={onChange} />
    </>
  )
}

function Ending({ slug, onChange }: { slug: string; onChange: () => void }) {
  const t = useMessages('dates')
  const { toast } = useVoice()
  const remove = useRemoveImport(slug)
  const preview = usePreviewImport(slug)
  const review = preview.data && concernsDates(preview.data) ? preview.data : null
  const end = () => remove.mutate(undefined, { onSuccess: () => toast(t('elsewhere.removed')) })
  const look = () => preview.mutate({ url: null }, { onSuccess: (effects) => !concernsDates(effects) && end() })
  return (
    <>
      {review && <EffectsReview effects={review} keepsMoved />}
      <DateFailure error={remove.error ?? preview.error} />
      <div className={styles.actions}>
        {review ? (
          <Button onClick={() => preview.reset()}>{t('elsewhere.leave')}</Button>
        ) : (
          <Button onClick={onChange}>{t('elsewhere.change')}</Button>
        )}
        <Button look="quiet" busy={remove.isPending || preview.isPending} onClick={review ? end : look}>
          {t(review ? 'elsewhere.removeSo' : 'elsewhere.remove')}
        </Button>
      </div>
    </>
  )
}
