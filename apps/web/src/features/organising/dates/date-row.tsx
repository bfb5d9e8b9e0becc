import type { Occurrence } from '@surgeries/contracts/occurrence'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useFormat } from '../../../locales/use-format.ts'
import { paths } from '../../../paths.ts'
import { useVoice } from '../../../ui/announcer.tsx'
import { Button } from '../../../ui/button.tsx'
import { OccurrenceStatus } from '../../../ui/dates/occurrence-status.tsx'
import { OccurrenceWhen } from '../../../ui/dates/occurrence-when.tsx'
import { TickIcon } from '../../../ui/icons.tsx'
import { useConfirmDate } from '../use-moves.ts'
import { CancelDialog } from './cancel-dialog.tsx'
import { DateFailure } from './date-failure.tsx'
import styles from './dates.module.css'
import { MoveDialog } from './move-dialog.tsx'
import { useChangeDate } from './use-dates.ts'

interface DateRowProps {
  slug: string
  timeZone: string
  occurrence: Occurrence
  /** The next one that is on: the one that people ask about. */
  isNext: boolean
}

/** One evening: when, how sure, and what its organiser can say of it. */
export function DateRow({ slug, timeZone, occurrence, isNext }: DateRowProps) {
  const { t } = useTranslation('dates')
  const format = useFormat()
  const { toast } = useVoice()
  const [asked, setAsked] = useState<'cancel' | 'move' | null>(null)
  const row = useRef<HTMLLIElement>(null)
  const confirm = useConfirmDate({ slug })
  const change = useChangeDate(slug)
  const { recurrenceId, startsAt, status, confirmedAt } = occurrence
  const day = format.day(startsAt, timeZone)
  const isChanged = status !== 'scheduled'
  const restore = (words: string) =>
    change.mutate(
      { recurrenceId, change: { status: 'scheduled' } },
      {
        onSuccess: () => {
          toast(words)
          row.current?.focus()
        },
      },
    )
  const takeBack = { label: t('takeBack'), onAct: () => restore(t('restored', { day })) }
  const onConfirmed = () => {
    toast(t('confirmed', { day }), isChanged ? {} : { action: takeBack })
    row.current?.focus()
  }
  const done = (words: string) => {
    setAsked(null)
    toast(words, { action: takeBack })
    row.current?.focus()
  }
  return (
    <li ref={row} tabIndex={-1} className={styles.date} data-next={isNext || undefined} data-status={status}>
      <OccurrenceWhen occurrence={occurrence} timeZone={timeZone} isLong />
      <OccurrenceStatus occurrence={occurrence} timeZone={timeZone} isQuiet={!isNext} />
      <div className={styles.actions} role="group" aria-label={day}>
        {status !== 'cancelled' && !confirmedAt && (
          <Button
            look={isNext ? 'main' : 'plain'}
            icon={<TickIcon />}
            busy={confirm.isPending}
            onClick={() => confirm.mutate(recurrenceId, { onSuccess: onConfirmed })}
          >
            {t('confirm')}
          </Button>
        )}
        {isChanged && (
          <Button busy={change.isPending} onClick={() => restore(t('restored', { day }))}>
            {t('restore')}
          </Button>
        )}
        <Button look="quiet" onClick={() => setAsked('move')}>
          {t('move.open')}
        </Button>
        {status !== 'cancelled' && (
          <Button look="quiet" onClick={() => setAsked('cancel')}>
            {t('cancel.open')}
          </Button>
        )}
        <Link className={styles.sheet} to={paths.sheet(slug, recurrenceId)}>
          {t('sheet')}
          <span className="visually-hidden">: {day}</span>
        </Link>
      </div>
      <DateFailure error={confirm.error ?? change.error} />
      {asked === 'cancel' && (
        <CancelDialog
          slug={slug}
          recurrenceId={recurrenceId}
          day={day}
          onClose={() => setAsked(null)}
          onDone={() => done(t('cancelled', { day }))}
        />
      )}
      {asked === 'move' && (
        <MoveDialog
          slug={slug}
          timeZone={timeZone}
          occurrence={occurrence}
          onClose={() => setAsked(null)}
          onDone={(moved) => done(t('moved', { when: format.moment(moved.startsAt, timeZone) }))}
        />
      )}
    </li>
  )
}
