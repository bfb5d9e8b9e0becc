import { LIMITS } from '@surgeries/domain/listing'
import { REJECT_REASONS } from '@surgeries/domain/moderation'
import { useTranslation } from 'react-i18next'
import { RadioCards } from '../../ui/choices.tsx'
import { TextArea } from '../../ui/text-field.tsx'
import type { PartProps } from './ask-part.tsx'
import styles from './decision.module.css'

/** A reason from the list, and words of one's own. */
export function RejectPart({ draft, change, faults }: PartProps) {
  const { t } = useTranslation('moderation')
  return (
    <>
      <div data-field="reasonCode" className={styles.reasons}>
        <RadioCards
          legend={t('decide.why')}
          options={REJECT_REASONS.map((reason) => ({ value: reason, label: t(`decide.reasons.${reason}`) }))}
          value={draft.reasonCode}
          error={faults.includes('reasonCode') ? t('decide.whyNeeded') : undefined}
          onChange={(reasonCode) => change({ reasonCode })}
        />
      </div>
      <div data-field="reason">
        <TextArea
          label={t('decide.reasonReject')}
          hint={t('decide.reasonRejectHint')}
          optional
          rows={4}
          maxLength={LIMITS.reason}
          length={draft.reason.length}
          value={draft.reason}
          onChange={(event) => change({ reason: event.target.value })}
        />
      </div>
    </>
  )
}
