import type { Desk } from '@surgeries/contracts/moderation'
import { LIMITS } from '@surgeries/domain/listing'
import { REJECT_REASONS } from '@surgeries/domain/moderation'
import { useMessages } from '../../../locales/use-messages.ts'
import { RadioCards } from '../../../ui/controls/choices.tsx'
import { DateEffects } from '../../../ui/effects/date-effects.tsx'
import { Notice } from '../../../ui/feedback/notice.tsx'
import { TextArea } from '../../../ui/controls/text-field.tsx'
import type { PartProps } from './ask-part.tsx'
import styles from './decision.module.css'

interface RejectPartProps extends PartProps {
  effects: Desk['rejectEffects']
}

export function RejectPart({ draft, change, faults, effects }: RejectPartProps) {
  const t = useMessages('moderation')
  return (
    <>
      {effects && (
        <Notice>
          <p>{t('decide.rejectPublic')}</p>
          <DateEffects effects={effects} />
        </Notice>
      )}
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
