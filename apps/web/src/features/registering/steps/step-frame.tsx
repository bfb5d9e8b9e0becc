import { ArrowLeft } from 'lucide-react'
import { useEffect } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { useMessages } from '../../../locales/use-messages.ts'
import { focusField } from '../../../listing-form/field-spot.tsx'
import { SectionFields } from '../../../listing-form/section-fields.tsx'
import { Button } from '../../../ui/controls/button.tsx'
import { sign } from '../../../ui/icons.ts'
import { PageHeading, useTitle } from '../../../ui/page.tsx'
import { Stepper } from '../../../ui/controls/stepper.tsx'
import { Lookalikes } from '../lookalikes.tsx'
import type { Registration } from '../registration.ts'
import { SenderFields } from '../sending/sender-fields.tsx'
import styles from './step-frame.module.css'
import { isOptional, isStepBlank, numberOfStep, type Step, stepBefore, stepOfField, STEPS } from './steps.ts'
import { useNext } from './use-next.ts'

interface StepFrameProps {
  step: Exclude<Step, 'check'>
  go: (step: Step) => void
  isKept: boolean
  goal: string | null
}

export function StepFrame({ step, go, isKept, goal }: StepFrameProps) {
  const t = useMessages('registering', 'common')
  const { next, isWaiting } = useNext(step, go)
  const before = stepBefore(step)
  const place = numberOfStep(step)
  useEffect(() => {
    if (goal && stepOfField(goal) === step) focusField(goal)
  }, [goal, step])
  useTitle(`${t(`steps.${step}.title`)} · ${t('title')}`)
  return (
    <form
      noValidate
      className={styles.step}
      onSubmit={(event) => {
        event.preventDefault()
        void next()
      }}
    >
      <header className={styles.head}>
        {place !== null && <Stepper steps={STEPS.map((name) => t(`steps.${name}.short`))} current={place} />}
        <PageHeading>{t(`steps.${step}.title`)}</PageHeading>
        <p className={styles.lead}>{t(`steps.${step}.lead`)}</p>
      </header>
      <div className={styles.fields}>{step === 'you' ? <SenderFields /> : <SectionFields section={step} />}</div>
      {(step === 'name' || step === 'place' || step === 'venue') && <Lookalikes />}
      <div className={styles.ways}>
        <NextButton step={step} isWaiting={isWaiting} />
        {before && (
          <Button look="quiet" icon={<ArrowLeft {...sign} />} onClick={() => go(before)}>
            {t('common:back')}
          </Button>
        )}
      </div>
      <p className={styles.kept}>{isKept ? t('kept.always') : t('kept.never')}</p>
    </form>
  )
}

function NextButton({ step, isWaiting }: { step: Step; isWaiting: boolean }) {
  const t = useMessages('registering')
  const { control, getValues } = useFormContext<Registration>()
  useWatch({ control })
  const isExtra = numberOfStep(step) === null
  const isSkipping = !isExtra && isOptional(step) && isStepBlank(step, getValues())
  const words = isSkipping ? t('skip') : isExtra || step === 'you' ? t('look') : t('next')
  return (
    <Button type="submit" look={isSkipping ? 'plain' : 'main'} size="large" busy={isWaiting}>
      {words}
    </Button>
  )
}
