import { useMessages } from '../../locales/use-messages.ts'
import { Button } from '../../ui/controls/button.tsx'
import { EmptyState } from '../../ui/feedback/states.tsx'

export function NoDates({ onAnyTime }: { onAnyTime: (() => void) | null }) {
  const t = useMessages('calendar')
  return (
    <EmptyState
      title={t(onAnyTime ? 'none.asked' : 'none.ahead')}
      actions={onAnyTime && <Button onClick={onAnyTime}>{t('none.anyTime')}</Button>}
    >
      {t('none.text')}
    </EmptyState>
  )
}
