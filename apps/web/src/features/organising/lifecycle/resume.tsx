import { useMessages } from '../../../locales/use-messages.ts'
import { useVoice } from '../../../ui/feedback/announcer.tsx'
import { Button } from '../../../ui/controls/button.tsx'
import { Failure } from '../failure.tsx'
import type { MySurgery } from '../use-mine.ts'
import { useResume } from './use-moves.ts'

export function Resume({ surgery }: { surgery: MySurgery }) {
  const t = useMessages('organising')
  const { toast } = useVoice()
  const resume = useResume(surgery)
  return (
    <>
      <Button
        look="main"
        busy={resume.isPending}
        onClick={() => resume.mutate(undefined, { onSuccess: () => toast(t('pause.resumed', { name: surgery.name })) })}
      >
        {t('pause.resume')}
      </Button>
      <Failure error={resume.error} />
    </>
  )
}
