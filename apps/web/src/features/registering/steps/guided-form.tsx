import type { Surgery } from '@surgeries/contracts/surgeries'
import type { ComponentType, ReactNode } from 'react'
import { FormProvider } from 'react-hook-form'
import { useListingForm } from '../../../listing-form/use-listing-form.ts'
import { usePinFacts } from '../../../listing-form/pin/use-pin-facts.ts'
import { CheckStep } from './check-step.tsx'
import type { Draft } from '../draft/draft.ts'
import { useKeptDraft } from '../draft/use-kept-draft.ts'
import styles from './guided-form.module.css'
import { Mailbox } from '../sending/mailbox.tsx'
import { checkRegistration, type Registration } from '../registration.ts'
import { StepFrame } from './step-frame.tsx'
import { Trap } from '../trap.tsx'
import { useSender } from '../sending/use-sender.ts'
import { useStep } from './use-step.ts'

interface GuidedFormProps {
  opened: Draft
  notice: ReactNode
  onAfresh: (draft: Draft) => void
  Preview: ComponentType<{ surgery: Surgery }>
}

const check = (fields: Registration) => checkRegistration(fields).faults

export function GuidedForm({ opened, notice, onAfresh, Preview }: GuidedFormProps) {
  const form = useListingForm<Registration>(opened.fields, check)
  const { draft, change, isKept } = useKeptDraft(opened, form)
  const { step, go } = useStep()
  const sender = useSender({ form, draft, change, go })
  const afresh = () => onAfresh({ ...draft, fields: form.getValues() })
  if (draft.sent) {
    const correct = () => {
      void change({ sent: null, sending: null })
      go('you')
    }
    return <Mailbox sent={draft.sent} name={form.getValues('name')} onCorrect={correct} onAfresh={afresh} />
  }
  return (
    <FormProvider {...form}>
      <PinFactsKeeper />
      <div className={styles.form}>
        {notice}
        {step === 'check' ? (
          <CheckStep sender={sender} go={go} Preview={Preview} />
        ) : (
          <StepFrame key={step} step={step} go={go} isKept={isKept} goal={sender.goal} />
        )}
        <Trap />
      </div>
    </FormProvider>
  )
}

function PinFactsKeeper() {
  usePinFacts()
  return null
}
