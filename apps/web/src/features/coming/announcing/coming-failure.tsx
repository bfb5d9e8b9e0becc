import { useMessages } from '../../../locales/use-messages.ts'
import { FailureNotice } from '../../../ui/feedback/failure-notice.tsx'

export function ComingFailure({ error }: { error: Error | null }) {
  const t = useMessages('coming')
  const notOpen = t('failure.notOpen')
  return (
    <FailureNotice
      error={error}
      words={{ move_not_open: notOpen, not_found: notOpen, link_expired: notOpen, captcha_failed: t('failure.again') }}
    />
  )
}
