import { useMessages } from '../../locales/use-messages.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'

/** Why it was not taken in: mostly the date is not what it was when the page came. */
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
