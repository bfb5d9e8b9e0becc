import type { Surgery } from '@surgeries/contracts/surgeries'
import { useEffect, type ComponentType } from 'react'
import { useMessages } from '../../locales/use-messages.ts'
import { useVoice } from '../../ui/feedback/announcer.tsx'
import { Waiting } from '../../ui/feedback/states.tsx'
import type { Draft } from './draft/draft.ts'
import type { Carried, OpenedDraft } from './draft/open-draft.ts'
import { useOpenedDraft } from './draft/use-opened-draft.ts'
import { GuidedForm } from './steps/guided-form.tsx'
import { KeptNotice, OtherNotice } from './kept-notice.tsx'
import { useStep } from './steps/use-step.ts'

interface RegisteringProps {
  carried: Carried
  Preview: ComponentType<{ surgery: Surgery }>
}

export function Registering({ carried, Preview }: RegisteringProps) {
  const t = useMessages('registering')
  const { toast } = useVoice()
  const { go, dropPlace } = useStep()
  const { opened, startAfresh, goOnWith } = useOpenedDraft(carried)
  const isOpen = opened !== null
  useEffect(() => {
    if (isOpen) dropPlace()
  }, [isOpen, dropPlace])
  if (!opened) return <Waiting />
  const afresh = async (draft: Draft) => {
    const takeBack = await startAfresh(draft)
    go('name')
    toast(t('afresh.done'), { action: { label: t('afresh.undo'), onAct: () => void takeBack() }, seconds: 20 })
  }
  const goOn = async (draft: Draft) => {
    if (!(await goOnWith(draft))) toast(t('kept.elsewhere'))
  }
  const noticeOf = ({ origin, other, draft }: OpenedDraft) => {
    if (origin === 'kept') return <KeptNotice draft={draft} onAfresh={() => void afresh(draft)} />
    return other && <OtherNotice draft={other} onGoOn={() => void goOn(other)} />
  }
  return (
    <GuidedForm
      key={opened.draft.id}
      opened={opened.draft}
      notice={noticeOf(opened)}
      onAfresh={(draft) => void afresh(draft)}
      Preview={Preview}
    />
  )
}
