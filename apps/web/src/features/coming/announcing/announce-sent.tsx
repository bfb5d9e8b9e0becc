import type { AttendanceKind } from '@surgeries/domain/attendance'
import { useEffect, useRef } from 'react'
import { useMessages } from '../../../locales/use-messages.ts'
import { Link } from '../../../navigation/link.tsx'
import { useSite } from '../../../api/use-site.ts'
import { useFormat } from '../../../locales/use-format.ts'
import { paths } from '../../../paths.ts'
import { Button } from '../../../ui/controls/button.tsx'
import { CupPin } from '../../../ui/drawings.tsx'
import styles from '../coming.module.css'

interface AnnounceSentProps {
  email: string
  expiresAt: string
  kind: AttendanceKind
  onClose: () => void
}

export function AnnounceSent({ email, expiresAt, kind, onClose }: AnnounceSentProps) {
  const t = useMessages('coming')
  const { isDevelopment } = useSite()
  const format = useFormat()
  const words = useRef<HTMLDivElement>(null)
  useEffect(() => words.current?.focus(), [])
  return (
    <div ref={words} tabIndex={-1} className={styles.form} role="status">
      <CupPin size="4rem" />
      <h3>{t('sent.title')}</h3>
      <p>
        {t('sent.text')} <strong className={styles.address}>{email}</strong>
      </p>
      <p>{t(`sent.${kind}`)}</p>
      <p className={styles.soft}>{t('sent.until', { moment: format.day(expiresAt) })}</p>
      {isDevelopment && (
        <p>
          <Link to={paths.inbox()}>{t('sent.development')}</Link>
        </p>
      )}
      <div className={styles.ways}>
        <Button look="main" onClick={onClose}>
          {t('sent.close')}
        </Button>
      </div>
    </div>
  )
}
