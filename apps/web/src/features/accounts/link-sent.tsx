import { useEffect, useRef, useState } from 'react'
import { useSite } from '../../api/use-site.ts'
import { RichText } from '../../locales/rich-text.tsx'
import { useMessages } from '../../locales/use-messages.ts'
import { paths } from '../../paths.ts'
import { useVoice } from '../../ui/feedback/announcer.tsx'
import { Button, LinkButton } from '../../ui/controls/button.tsx'
import styles from './accounts.module.css'
import { FailureNote } from './failure-note.tsx'
import { useCountdown } from '../../ui/feedback/use-countdown.ts'
import { useRequestSignIn } from './use-sign-in.ts'

const PATIENCE_SECONDS = 30

interface LinkSentProps {
  address: string
  minutes: number
  next: string
  onChangeAddress: () => void
}

export function LinkSent({ address, minutes, next, onChangeAddress }: LinkSentProps) {
  const t = useMessages('accounts')
  const { announce } = useVoice()
  const { isDevelopment } = useSite()
  const [sentAt, setSentAt] = useState(() => Date.now())
  const secondsLeft = useCountdown(sentAt + PATIENCE_SECONDS * 1000)
  const heading = useRef<HTMLHeadingElement>(null)
  const request = useRequestSignIn(next)
  useEffect(() => heading.current?.focus(), [])
  const again = () =>
    request.mutate(
      { email: address },
      {
        onSuccess: () => {
          setSentAt(Date.now())
          announce(t('sent.sentAgain'))
        },
      },
    )
  return (
    <section className={styles.stack}>
      <h2 ref={heading} tabIndex={-1}>
        {t('sent.title')}
      </h2>
      <p className={styles.lead}>
        <RichText namespace="accounts" message="sent.text" values={{ address, b: strong }} />{' '}
        {t('sent.valid', { count: minutes })}
      </p>
      <p>{t('sent.elsewhere')}</p>
      <p className={styles.soft}>{t('sent.nothing')}</p>
      {request.isSuccess && secondsLeft > 0 && <p className={styles.good}>{t('sent.sentAgain')}</p>}
      <FailureNote error={request.error} />
      <div className={styles.actions}>
        {isDevelopment && (
          <LinkButton to={paths.inbox()} look="main">
            {t('sent.inbox')}
          </LinkButton>
        )}
        <Button
          onClick={again}
          busy={request.isPending}
          aria-disabled={secondsLeft > 0 || undefined}
          disabled={secondsLeft > 0}
        >
          {secondsLeft > 0 ? t('sent.againIn', { count: secondsLeft }) : t('sent.again')}
        </Button>
        <Button onClick={onChangeAddress}>{t('sent.mistyped')}</Button>
      </div>
    </section>
  )
}

function strong(words: string) {
  return <strong className={styles.address}>{words}</strong>
}
