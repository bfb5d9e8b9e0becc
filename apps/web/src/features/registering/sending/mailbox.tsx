import { useEffect } from 'react'
import { useMessages } from '../../../locales/use-messages.ts'
import { Link } from '../../../navigation/link.tsx'
import { useSite } from '../../../api/use-site.ts'
import { useFormat } from '../../../locales/use-format.ts'
import { paths } from '../../../paths.ts'
import { Button, LinkButton } from '../../../ui/controls/button.tsx'
import { CupPin } from '../../../ui/drawings.tsx'
import { PageHeading, useTitle } from '../../../ui/page.tsx'
import type { Draft } from '../draft/draft.ts'
import { Sentence } from '../../../ui/text/sentence.tsx'
import styles from './mailbox.module.css'

interface MailboxProps {
  sent: NonNullable<Draft['sent']>
  name: string
  onCorrect: () => void
  onAfresh: () => void
}

export function Mailbox({ sent, name, onCorrect, onAfresh }: MailboxProps) {
  const isPending = sent.state === 'pending'
  const t = useMessages('registering')
  const { isDevelopment } = useSite()
  const format = useFormat()
  const title = isPending ? t('mailbox.pendingTitle') : t('mailbox.title')
  useTitle(title)
  // It takes the place of a longer page, of which the end was in view.
  useEffect(() => {
    document.documentElement.scrollTop = 0
  }, [])
  return (
    <div className={styles.mailbox}>
      <CupPin size="4.5rem" />
      <PageHeading>{title}</PageHeading>
      <p className={styles.lead}>
        {isPending ? (
          <Sentence name={name} words={(slot) => t('mailbox.pending', { name: slot })} />
        ) : (
          t('mailbox.text')
        )}
        {!isPending && <strong className={styles.address}>{sent.email}</strong>}
      </p>
      {!isPending && (
        <ol className={styles.steps}>
          <li>{t('mailbox.first')}</li>
          <li>{t('mailbox.second')}</li>
          <li>
            <Sentence name={name} words={(slot) => t('mailbox.third', { name: slot })} />
          </li>
        </ol>
      )}
      {sent.expiresAt && <p className={styles.soft}>{t('mailbox.until', { day: format.day(sent.expiresAt) })}</p>}
      {isDevelopment && (
        <p className={styles.soft}>
          <Link to={paths.inbox()}>{t('mailbox.development')}</Link>
        </p>
      )}
      {!isPending && (
        <section className={styles.help}>
          <h2>{t('mailbox.nothingTitle')}</h2>
          <p>{t('mailbox.nothing')}</p>
          <Button onClick={onCorrect}>{t('mailbox.correct')}</Button>
        </section>
      )}
      <div className={styles.ways}>
        <LinkButton to={paths.find()}>{t('mailbox.map')}</LinkButton>
        <Button look="quiet" onClick={onAfresh}>
          {t('mailbox.another')}
        </Button>
      </div>
    </div>
  )
}
