import type { Answer } from '../../api/call.ts'
import type { readInbox } from '@surgeries/contracts/site'
import { useMessages } from '../../locales/use-messages.ts'
import { useFormat } from '../../locales/use-format.ts'
import styles from './inbox.module.css'
import { linkPieces } from './link-pieces.ts'

export type InboxMail = Answer<typeof readInbox>['items'][number]

export function Mail({ mail, isOpen }: { mail: InboxMail; isOpen: boolean }) {
  const t = useMessages('inbox')
  const format = useFormat()
  return (
    <details className={styles.mail} open={isOpen}>
      <summary className={styles.summary}>
        <span className={styles.subject}>{mail.subject}</span>
        <span className={styles.to}>
          {t('to')} {mail.to}
        </span>
        <time dateTime={mail.createdAt} className={styles.time}>
          {format.shortDay(mail.createdAt)}, {format.time(mail.createdAt)}
        </time>
      </summary>
      <p className={styles.text}>
        {linkPieces(mail.text).map(({ text, href }, index) =>
          href ? (
            <a key={index} href={href}>
              {text}
            </a>
          ) : (
            text
          ),
        )}
      </p>
    </details>
  )
}
