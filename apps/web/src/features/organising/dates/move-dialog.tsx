import type { Occurrence } from '@surgeries/contracts/occurrence'
import { USUAL_MINUTES } from '@surgeries/domain/calendar/calendar'
import { type FormEvent, useId, useState } from 'react'
import { useMessages } from '../../../locales/use-messages.ts'
import { LengthChoice } from '../../../listing-form/schedule/line/length-choice.tsx'
import { useFormat } from '../../../locales/use-format.ts'
import { Button } from '../../../ui/controls/button.tsx'
import { Checkbox } from '../../../ui/controls/checkbox.tsx'
import { clockGapOf, TakeInstead, useClockGapWords } from '../../../ui/dates/clock-gap.tsx'
import { zoneOf } from '../../../ui/dates/date-line.ts'
import { Dialog } from '../../../ui/feedback/dialog.tsx'
import { TextField } from '../../../ui/controls/text-field.tsx'
import { DateFailure } from './date-failure.tsx'
import styles from './dates.module.css'
import { ExpectedOnDate } from './expected-on-date.tsx'
import { ReasonField } from './reason-field.tsx'
import { hasCode, useDateFaults } from './use-date-faults.ts'
import { useFaultFocus } from './use-fault-focus.ts'
import { useChangeDate } from './use-dates.ts'

interface MoveDialogProps {
  slug: string
  timeZone: string
  occurrence: Occurrence
  onClose: () => void
  onDone: (moved: Occurrence) => void
}

const WHOLE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/u

export function MoveDialog({ slug, timeZone: usualZone, occurrence, onClose, onDone }: MoveDialogProps) {
  const t = useMessages('dates')
  const format = useFormat()
  const { recurrenceId, localStart, startsAt } = occurrence
  const timeZone = zoneOf(occurrence, usualZone)
  const wasOpen = occurrence.timeToFollow ?? false
  const minutes = wasOpen ? USUAL_MINUTES : minutesOf(occurrence)
  const [date, setDate] = useState(localStart.slice(0, 10))
  const [time, setTime] = useState(wasOpen ? '' : localStart.slice(11))
  const [timeToFollow, setTimeToFollow] = useState(wasOpen)
  const [durationMinutes, setDurationMinutes] = useState(minutes)
  const [reason, setReason] = useState('')
  const [isChecked, setIsChecked] = useState(false)
  const form = useId()
  const change = useChangeDate(slug)
  const faults = useDateFaults()(change.error)
  const start = `${date}T${timeToFollow ? '00:00' : time}`
  const overlapsAt = hasCode(change.error, 'overlaps') ? change.variables?.start : undefined
  const gap = change.variables?.start === start ? clockGapOf(change.error) : null
  const gapWords = useClockGapWords()
  const allowsOverlap = overlapsAt === start
  const isSame = start === localStart && timeToFollow === wasOpen && (timeToFollow || durationMinutes === minutes)
  const own = !WHOLE.test(start) ? t('fault.whole') : isSame ? t('fault.same') : undefined
  const fields = useFaultFocus(change.error)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setIsChecked(true)
    if (own) return fields.current?.querySelector('input')?.focus()
    if (change.isPending) return
    change.mutate(
      {
        recurrenceId,
        start,
        change: {
          status: 'moved',
          start,
          ...(timeToFollow ? { timeToFollow } : { durationMinutes }),
          ...(allowsOverlap && { allowsOverlap }),
          reason: reason.trim(),
        },
      },
      { onSuccess: onDone },
    )
  }
  return (
    <Dialog
      isOpen
      sheet
      onClose={onClose}
      title={t('move.title', { day: format.day(startsAt, timeZone) })}
      footer={
        <>
          <Button onClick={onClose}>{t('move.keep')}</Button>
          <Button type="submit" form={form} look="main" busy={change.isPending}>
            {t(allowsOverlap ? 'move.anyway' : 'move.button')}
          </Button>
        </>
      }
    >
      <form ref={fields} id={form} className={styles.form} onSubmit={submit} noValidate>
        <p>{t('move.text', { zone: format.zone(timeZone, startsAt) })}</p>
        {occurrence.status !== 'cancelled' && <ExpectedOnDate slug={slug} recurrenceId={recurrenceId} />}
        <div className={styles.fields}>
          <TextField
            label={t('move.date')}
            type="date"
            value={date}
            error={(isChecked ? own : undefined) ?? (gap ? gapWords(start, gap) : faults?.start)}
            onChange={(event) => setDate(event.target.value)}
          />
          {!timeToFollow && (
            <>
              <TextField
                label={t('move.time')}
                type="time"
                value={time}
                onChange={(event) => setTime(event.target.value)}
              />
              <LengthChoice time={time} minutes={durationMinutes} onChange={setDurationMinutes} />
            </>
          )}
        </div>
        {gap && (
          <TakeInstead
            gap={gap}
            onTake={(instead) => {
              setDate(instead.slice(0, 10))
              setTime(instead.slice(11))
              change.reset()
              fields.current?.querySelector<HTMLElement>('input[type=time]')?.focus()
            }}
          />
        )}
        <Checkbox
          label={t('move.timeToFollow')}
          detail={t('move.timeToFollowText')}
          checked={timeToFollow}
          onChange={(event) => setTimeToFollow(event.target.checked)}
        />
        <ReasonField value={reason} onChange={setReason} error={faults?.reason} />
        {!faults && <DateFailure error={change.error} />}
      </form>
    </Dialog>
  )
}

function minutesOf({ startsAt, endsAt }: Occurrence): number {
  return (Date.parse(endsAt) - Date.parse(startsAt)) / 60_000
}
