import { ArrowLeft } from 'lucide-react'
import type { Surgery } from '@surgeries/contracts/surgeries'
import { useEffect, type ComponentType } from 'react'
import { useFormContext } from 'react-hook-form'
import { useMessages } from '../../../locales/use-messages.ts'
import { beginProof } from '../../../api/proof/prove.ts'
import { ErrorSummary } from '../../../listing-form/faults/error-summary.tsx'
import { useFaultWords } from '../../../listing-form/faults/use-fault-words.ts'
import { Button } from '../../../ui/controls/button.tsx'
import { sign } from '../../../ui/icons.ts'
import { PageHeading, useTitle } from '../../../ui/page.tsx'
import { Stepper } from '../../../ui/controls/stepper.tsx'
import styles from './check-step.module.css'
import { PreviewFrame } from './preview-frame.tsx'
import { checkRegistration, type Registration } from '../registration.ts'
import { SendFailure } from '../sending/send-failure.tsx'
import { SlowNote } from '../sending/slow-note.tsx'
import frame from './step-frame.module.css'
import { type Step, STEPS } from './steps.ts'
import type { Sender } from '../sending/use-sender.ts'

interface CheckStepProps {
  sender: Sender
  go: (step: Step) => void
  Preview: ComponentType<{ surgery: Surgery }>
}

export function CheckStep({ sender, go, Preview }: CheckStepProps) {
  const t = useMessages('registering', 'common')
  const { getValues, formState } = useFormContext<Registration>()
  const faultWords = useFaultWords()
  useTitle(`${t('steps.check.title')} · ${t('title')}`)
  useEffect(() => {
    // Ready by the time it is wanted; when it fails, sending tries again.
    beginProof().catch(() => undefined)
  }, [])
  const { content, faults } = checkRegistration(getValues())
  // What the server found stands until its field is changed.
  const found = Object.entries(sender.faults).filter(([field]) => Object.hasOwn(formState.errors, field))
  const summary = Object.entries({ ...faults, ...Object.fromEntries(found) }).map(([field, code]) => ({
    field,
    words: faultWords(field, code) ?? '',
  }))
  return (
    <div className={frame.step}>
      <header className={frame.head}>
        <Stepper steps={STEPS.map((name) => t(`steps.${name}.short`))} current={STEPS.length - 1} />
        <PageHeading>{t('steps.check.title')}</PageHeading>
        <p className={frame.lead}>{t('steps.check.lead')}</p>
      </header>
      <ErrorSummary faults={summary} onGo={sender.goTo} key={summary.length} takesFocus={sender.first !== undefined} />
      {content && <PreviewFrame content={content} go={go} Preview={Preview} />}
      <div className={styles.send}>
        {content && (
          <p>
            {t('check.to', { email: getValues('email') })}{' '}
            <button type="button" className={styles.change} onClick={() => go('you')}>
              {t('check.changeEmail')}
            </button>
          </p>
        )}
        {sender.error && summary.length === 0 && <SendFailure error={sender.error} />}
        <div className={frame.ways}>
          <Button look="main" size="large" busy={sender.isSending} onClick={sender.send}>
            {sender.isSending ? t('check.sending') : sender.error ? t('check.again') : t('check.send')}
          </Button>
          <Button look="quiet" icon={<ArrowLeft {...sign} />} onClick={() => go('you')}>
            {t('common:back')}
          </Button>
        </div>
        {sender.isSending && <SlowNote />}
      </div>
    </div>
  )
}
