import type { Desk } from '@surgeries/contracts/moderation'
import type { DecisionAction } from '@surgeries/domain/moderation'
import { type FormEvent, useRef, useState } from 'react'
import { useMessages } from '../../../locales/use-messages.ts'
import { Button } from '../../../ui/controls/button.tsx'
import styles from './decision.module.css'
import { ActionChoice } from './action-choice.tsx'
import { AskPart } from './ask-part.tsx'
import { DecideFailure } from './decide-failure.tsx'
import { draftFaults } from './decision-draft.ts'
import { MailPart } from './mail/mail-part.tsx'
import { NewerNotice } from './newer-notice.tsx'
import { RejectPart } from './reject-part.tsx'
import type { DeskWork } from './use-desk-work.ts'

/** Where what belongs to a chosen decision stands: a key leads there. */
export const DECISION_DETAILS_ID = 'decision-details'

interface DecisionPanelProps {
  desk: Desk
  actions: DecisionAction[]
  work: DeskWork
}

export function DecisionPanel({ desk, actions, work }: DecisionPanelProps) {
  const t = useMessages('moderation')
  const form = useRef<HTMLFormElement>(null)
  const [isChecked, setIsChecked] = useState(false)
  const { draft, change, decide, isNewer, send } = work
  const action = actions.find((one) => one === draft.action) ?? null
  const faults = draftFaults(draft)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!action || decide.isPending || isNewer) return
    setIsChecked(true)
    if (faults[0]) focusField(form.current, faults[0])
    else send(action)
  }
  const shown = isChecked ? faults : []
  return (
    <form ref={form} className={styles.panel} onSubmit={submit} noValidate>
      <ActionChoice
        actions={actions}
        chosen={action}
        onChoose={(chosen) => {
          setIsChecked(false)
          change({ action: chosen })
        }}
      />
      {isNewer && !action && <NewerNotice desk={desk} work={work} />}
      {action && (
        <div
          className={styles.details}
          id={DECISION_DETAILS_ID}
          role="group"
          aria-label={t(`decide.${action}`)}
          tabIndex={-1}
        >
          {action === 'approve' && <p>{t(`decide.approveWhat.${desk.kind}`)}</p>}
          {action === 'request_changes' && <AskPart draft={draft} change={change} faults={shown} />}
          {action === 'reject' && (
            <RejectPart draft={draft} change={change} faults={shown} effects={desk.rejectEffects} />
          )}
          <MailPart desk={desk} action={action} draft={draft} change={change} faults={shown} />
          {isNewer && <NewerNotice desk={desk} work={work} />}
          <p className={styles.soft}>{t('decide.kept')}</p>
          <DecideFailure error={decide.error} hasFaults={shown.length > 0} />
          <div className={styles.send}>
            <div className={styles.actions}>
              <Button
                type="submit"
                look={action === 'reject' ? 'danger' : 'main'}
                busy={decide.isPending}
                disabled={isNewer}
              >
                {decide.isPending ? t('decide.sending') : t(`decide.send_${action}`)}
              </Button>
              <Button look="quiet" onClick={() => change({ action: null })}>
                {t('decide.cancel')}
              </Button>
            </div>
          </div>
        </div>
      )}
    </form>
  )
}

function focusField(form: HTMLFormElement | null, field: string) {
  form?.querySelector<HTMLElement>(`[data-field="${field}"] :is(input, textarea)`)?.focus()
}
