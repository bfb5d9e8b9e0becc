import type { OwnAttendance } from '@surgeries/contracts/attendances'
import { useState } from 'react'
import { useMessages } from '../../../locales/use-messages.ts'
import { EndLink } from '../../../ui/feedback/end-link.tsx'
import { FailureNotice } from '../../../ui/feedback/failure-notice.tsx'
import { Name } from '../../../ui/text/name.tsx'
import { Column, PageHeading, useTitle } from '../../../ui/page.tsx'
import { AttendanceChange } from './attendance-change.tsx'
import { AttendanceHidden } from './attendance-hidden.tsx'
import { AttendanceMoves } from './attendance-moves.tsx'
import { AttendanceWhere } from './attendance-where.tsx'
import { Sentence } from '../../../ui/text/sentence.tsx'
import styles from '../coming.module.css'
import { fateOf, type ListedAttendance } from './fate.ts'
import { useAttendanceMoves } from './use-attendance.ts'
import { useEndOwnLink } from './use-own-link.ts'
import { WhatYouSaid } from './what-you-said.tsx'

export function AttendanceView({ token, attendance }: { token: string; attendance: OwnAttendance }) {
  const { surgery } = attendance
  if (surgery) return <Listed token={token} attendance={{ ...attendance, surgery }} />
  return <AttendanceHidden token={token} attendance={attendance} />
}

function Listed({ token, attendance }: { token: string; attendance: ListedAttendance }) {
  const t = useMessages('attendance')
  const [now] = useState(() => Date.now())
  const [isChanging, setIsChanging] = useState(false)
  const moves = useAttendanceMoves(token)
  const end = useEndOwnLink(token)
  const fate = fateOf(attendance, now)
  const { surgery, place } = attendance
  const title = t(`own.${fate}.title`, { place: place ?? 0 })
  useTitle(`${title} · ${surgery.name}`)
  return (
    <Column>
      <header className={styles.head}>
        <p className={styles.soft}>
          <Name>{surgery.name}</Name>, <Name>{surgery.locality}</Name>
        </p>
        <PageHeading key={fate}>{title}</PageHeading>
        <p className={styles.lead}>
          <Sentence name={surgery.name} words={(name) => t(`own.${fate}.text`, { name })} />
        </p>
      </header>
      <AttendanceMoves attendance={attendance} fate={fate} moves={moves} />
      <AttendanceWhere attendance={attendance} fate={fate} />
      {isChanging ? (
        <AttendanceChange attendance={attendance} change={moves.change} onClose={() => setIsChanging(false)} />
      ) : (
        <WhatYouSaid attendance={attendance} onChange={mayChange(fate) ? () => setIsChanging(true) : null} />
      )}
      <p className={styles.soft}>{t('own.privacy')}</p>
      <EndLink name={surgery.name} end={end} failure={<FailureNotice error={end.error} />} />
    </Column>
  )
}

function mayChange(fate: ReturnType<typeof fateOf>): boolean {
  return fate === 'coming' || fate === 'waiting' || fate === 'moved'
}
