import { RotateCw } from 'lucide-react'
import { useState } from 'react'
import { useMessages } from '../../locales/use-messages.ts'
import { isNotFound } from '../../api/problem.ts'
import { useFormat } from '../../locales/use-format.ts'
import { paths } from '../../paths.ts'
import { Button, LinkButton } from '../../ui/controls/button.tsx'
import { EmptyState, ErrorState, Skeleton } from '../../ui/feedback/states.tsx'
import { TextField } from '../../ui/controls/text-field.tsx'
import styles from './inbox.module.css'
import { type InboxMail, Mail } from './mail.tsx'
import { useInbox } from './use-inbox.ts'

export function Inbox() {
  const t = useMessages('inbox')
  const { mails, error, refetch } = useInbox()
  const [wish, setWish] = useState('')
  if (isNotFound(error)) return <EmptyState title={t('awayTitle')}>{t('awayText')}</EmptyState>
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!mails) return <Skeleton />
  if (mails.length === 0) return <NoMail />
  const shown = mails.filter((mail) => fits(mail, wish))
  return (
    <div className={styles.inbox}>
      <Bar count={shown.length} wish={wish} onWish={setWish} />
      {shown.length === 0 && (
        <EmptyState title={t('noneTitle')} actions={<Button onClick={() => setWish('')}>{t('all')}</Button>}>
          {t('noneText')}
        </EmptyState>
      )}
      {shown.length > 0 && (
        <ul className={styles.mails}>
          {shown.map((mail, index) => (
            <li key={mail.id}>
              <Mail mail={mail} isOpen={index === 0} />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function fits(mail: InboxMail, wish: string): boolean {
  return `${mail.to} ${mail.subject} ${mail.text}`.toLowerCase().includes(wish.trim().toLowerCase())
}

function Bar({ count, wish, onWish }: { count: number; wish: string; onWish: (wish: string) => void }) {
  const t = useMessages('inbox')
  const format = useFormat()
  const { refetch, isFetching, dataUpdatedAt } = useInbox()
  return (
    <div className={styles.bar}>
      <TextField label={t('search')} type="search" value={wish} onChange={(event) => onWish(event.target.value)} />
      <Button icon={<RotateCw size="1.1em" aria-hidden="true" />} busy={isFetching} onClick={() => void refetch()}>
        {t('refresh')}
      </Button>
      <p className={styles.soft}>
        {t('count', { count })} · {t('fresh', { time: format.time(new Date(dataUpdatedAt).toISOString()) })}
      </p>
    </div>
  )
}

function NoMail() {
  const t = useMessages('inbox')
  return (
    <EmptyState
      title={t('emptyTitle')}
      actions={
        <>
          <LinkButton to={paths.signIn()}>{t('signIn')}</LinkButton>
          <LinkButton to={paths.register()}>{t('register')}</LinkButton>
        </>
      }
    >
      {t('emptyText')}
    </EmptyState>
  )
}
