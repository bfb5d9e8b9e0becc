import type { Surgery } from '@surgeries/contracts/surgeries'
import type { ComponentType } from 'react'
import { useTranslation } from 'react-i18next'
import { useVoice } from '../../ui/announcer.tsx'
import { Skeleton } from '../../ui/states.tsx'
import type { Draft } from './draft/draft.ts'
import type { Carried } from './draft/open-draft.ts'
import { useOpenedDraft } from './draft/use-opened-draft.ts'
import { GuidedForm } from './guided-form.tsx'
import { useStep } from './use-step.ts'

interface RegisteringProps {
  /** The place that somebody came with. */
  carried: Carried
  /** The page exactly as the public would see it. */
  Preview: ComponentType<{ surgery: Surgery }>
}

/** Registering a surgery: finds the draft to go on with, then one thing at a time. */
export function Registering({ carried, Preview }: RegisteringProps) {
  const { t } = useTranslation('registering')
  const { toast } = useVoice()
  const { go } = useStep()
  const { opened, startAfresh } = useOpenedDraft(carried)
  if (!opened) return <Waiting />
  const afresh = async (draft: Draft) => {
    const takeBack = await startAfresh(draft)
    go('name')
    toast(t('afresh.done'), { action: { label: t('afresh.undo'), onAct: () => void takeBack() }, seconds: 20 })
  }
  return (
    <GuidedForm
      key={opened.draft.id}
      opened={opened.draft}
      origin={opened.origin}
      onAfresh={(draft) => void afresh(draft)}
      Preview={Preview}
    />
  )
}

function Waiting() {
  return (
    <div aria-busy="true">
      <Skeleton width="third" />
      <Skeleton />
      <Skeleton width="half" />
    </div>
  )
}
