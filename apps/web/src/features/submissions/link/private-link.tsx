import { useMessages } from '../../../locales/use-messages.ts'
import { useFormat } from '../../../locales/use-format.ts'
import { EndLink } from '../../../ui/feedback/end-link.tsx'
import { MoveFailure } from '../move-failure.tsx'
import styles from '../submission-status.module.css'
import { useEndLink } from './use-link.ts'

interface PrivateLinkProps {
  token: string
  name: string
  expiresAt: string | null
}

export function PrivateLink({ token, name, expiresAt }: PrivateLinkProps) {
  const t = useMessages('common')
  const format = useFormat()
  const end = useEndLink(token)
  return (
    <section className={styles.part} aria-labelledby="private-link">
      <h2 id="private-link">{t('privateLink.title')}</h2>
      <p>
        {t('privateLink.text')} {expiresAt && t('privateLink.until', { day: format.date(expiresAt) })}
      </p>
      <EndLink name={name} end={end} failure={<MoveFailure error={end.error} />} />
    </section>
  )
}
