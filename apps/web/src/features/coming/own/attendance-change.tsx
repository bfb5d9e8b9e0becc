import { ATTENDANCE_KINDS } from '@surgeries/domain/attendance'
import { useEffect, useRef, useState, type FormEvent } from 'react'
import { useMessages } from '../../../locales/use-messages.ts'
import { useVoice } from '../../../ui/feedback/announcer.tsx'
import { Button } from '../../../ui/controls/button.tsx'
import { RadioCards } from '../../../ui/controls/choices.tsx'
import { ComingFailure } from '../announcing/coming-failure.tsx'
import styles from '../coming.module.css'
import type { ListedAttendance } from './fate.ts'
import type { Moves } from './use-attendance.ts'
import { WishFields } from '../announcing/wish-fields.tsx'

interface AttendanceChangeProps {
  attendance: ListedAttendance
  change: Moves['change']
  onClose: () => void
}

export function AttendanceChange({ attendance, change, onClose }: AttendanceChangeProps) {
  const t = useMessages('attendance', 'coming')
  const { toast } = useVoice()
  const [kind, setKind] = useState(attendance.kind)
  const [wish, setWish] = useState(() => {
    const { topics, languages, note, name } = attendance
    return { topics, languages, note, name }
  })
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const close = () => {
    change.reset()
    onClose()
  }
  const save = (event: FormEvent) => {
    event.preventDefault()
    if (change.isPending) return
    change.mutate(
      { ...wish, kind },
      {
        onSuccess: () => {
          toast(t('own.changed'))
          close()
        },
      },
    )
  }
  return (
    <form className={styles.form} noValidate onSubmit={save}>
      <h2 ref={heading} tabIndex={-1}>
        {t('own.change')}
      </h2>
      <RadioCards
        legend={t('own.kind')}
        value={kind}
        onChange={setKind}
        options={ATTENDANCE_KINDS.map((value) => ({ value, label: t(`coming:section.${value}`) }))}
      />
      <WishFields kind={kind} wish={wish} onChange={setWish} surgery={attendance.surgery} />
      <ComingFailure error={change.error} />
      <div className={styles.ways}>
        <Button type="submit" look="main" busy={change.isPending}>
          {t('own.save')}
        </Button>
        <Button onClick={close}>{t('own.leave')}</Button>
      </div>
    </form>
  )
}
