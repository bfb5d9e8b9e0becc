import type { Desk } from '@surgeries/contracts/moderation'
import { useMessages } from '../../../locales/use-messages.ts'
import { Disclosure } from '../../../ui/feedback/disclosure.tsx'
import { DateEffects } from '../../../ui/effects/date-effects.tsx'
import { ReasonForm } from './reason-form.tsx'
import { useReopen } from './use-reopen.ts'

export function ReopenPart({ desk }: { desk: Pick<Desk, 'id' | 'kind' | 'state' | 'reopenEffects'> }) {
  const t = useMessages('moderation')
  const reopen = useReopen(desk.id)
  const isFirst = desk.kind === 'new'
  return (
    <Disclosure summary={t('hiding.reopen')}>
      {desk.state === 'approved' && <p>{t(isFirst ? 'hiding.reopenNew' : 'hiding.reopenChange')}</p>}
      {desk.reopenEffects && <DateEffects effects={desk.reopenEffects} act={isFirst ? 'hide' : 'change'} />}
      <ReasonForm
        label={t('hiding.reopenReason')}
        needed={t('hiding.reopenNeeded')}
        button={t('hiding.reopen')}
        isPending={reopen.isPending}
        error={reopen.error}
        onSend={(reason) => reopen.mutate(reason)}
      />
    </Disclosure>
  )
}
