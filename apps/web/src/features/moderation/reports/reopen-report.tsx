import { useMessages } from '../../../locales/use-messages.ts'
import { Disclosure } from '../../../ui/feedback/disclosure.tsx'
import { ReasonForm } from '../history/reason-form.tsx'
import { useReopenReport } from './use-reports.ts'

export function ReopenReport({ id }: { id: string }) {
  const t = useMessages('moderation')
  const reopen = useReopenReport(id)
  return (
    <Disclosure summary={t('hiding.reopen')}>
      <ReasonForm
        label={t('hiding.reopenReason')}
        needed={t('reports.reopenNeeded')}
        button={t('hiding.reopen')}
        isPending={reopen.isPending}
        error={reopen.error}
        onSend={(reason) => reopen.mutate(reason)}
      />
    </Disclosure>
  )
}
