import type { Desk } from '@surgeries/contracts/moderation'
import { UNDO_SECONDS } from '@surgeries/domain/moderation'
import { useEffect, useRef } from 'react'
import { useFormat } from '../../../locales/use-format.ts'
import { useMessages } from '../../../locales/use-messages.ts'
import { Link } from '../../../navigation/link.tsx'
import { ApiProblem } from '../../../api/problem.ts'
import { paths } from '../../../paths.ts'
import { useVoice } from '../../../ui/feedback/announcer.tsx'
import { Button } from '../../../ui/controls/button.tsx'
import { FieldError } from '../../../ui/controls/field.tsx'
import { useCountdown } from '../../../ui/feedback/use-countdown.ts'
import styles from './decision.module.css'
import { NextInQueue } from '../queue/next-in-queue.tsx'
import { ReopenPart } from '../history/reopen-part.tsx'
import type { DeskWork, OwnDecision } from './use-desk-work.ts'

interface DecidedProps {
  desk: Desk
  own: OwnDecision
  work: DeskWork
  search: string
}

export function Decided({ desk, own, work, search }: DecidedProps) {
  const t = useMessages('moderation')
  const { announce } = useVoice()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    heading.current?.focus()
    announce(t('done.undoSaid', { count: UNDO_SECONDS }))
  }, [announce, t])
  const isPublic = own.action === 'approve' && desk.slug
  return (
    <div className={styles.decided}>
      <h2 ref={heading} tabIndex={-1} className={styles.title}>
        {own.action === 'approve' ? t(`done.approve.${desk.kind}`) : t(`done.${own.action}`)}
        {isPublic && desk.slug && (
          <>
            {': '}
            <Link to={paths.surgery(desk.slug)}>{t('done.view')}</Link>
          </>
        )}
      </h2>
      <Undo own={own} work={work} />
      <div className={styles.actions}>
        <NextInQueue id={desk.id} search={search} isMain />
      </div>
      {desk.moves.includes('reopen') && !desk.moves.includes('undo') && <ReopenPart desk={desk} />}
    </div>
  )
}

function Undo({ own, work: { undo, takeBack } }: Pick<DecidedProps, 'own' | 'work'>) {
  const t = useMessages('moderation')
  const { announce } = useVoice()
  const { number } = useFormat()
  const seconds = useCountdown(own.undoUntil)
  const isTooLate = undo.error instanceof ApiProblem && undo.error.status === 409
  if (seconds === 0 || isTooLate) return <p>{isTooLate ? t('done.tooLate') : t('done.over')}</p>
  return (
    <>
      <p>{t('done.mailWaits')}</p>
      <div className={styles.undo}>
        <Button busy={undo.isPending} onClick={() => takeBack(() => announce(t('done.undone')))}>
          {t('done.undo')}
        </Button>
        <span className={styles.clock} aria-hidden="true">
          <svg viewBox="0 0 36 36">
            <circle cx="18" cy="18" r="15" />
            <circle cx="18" cy="18" r="15" pathLength={UNDO_SECONDS} strokeDasharray={`${seconds} ${UNDO_SECONDS}`} />
          </svg>
          <span>{number(seconds)}</span>
        </span>
      </div>
      <div role="alert">{undo.isError && <FieldError>{t('done.undoFailed')}</FieldError>}</div>
    </>
  )
}
