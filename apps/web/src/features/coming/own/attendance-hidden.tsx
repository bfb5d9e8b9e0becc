import type { OwnAttendance } from '@surgeries/contracts/attendances'
import { isExpected } from '@surgeries/domain/attendance'
import { useMessages } from '../../../locales/use-messages.ts'
import { useVoice } from '../../../ui/feedback/announcer.tsx'
import { Button } from '../../../ui/controls/button.tsx'
import { Column, PageHeading, useTitle } from '../../../ui/page.tsx'
import { ComingFailure } from '../announcing/coming-failure.tsx'
import styles from '../coming.module.css'
import { useAttendanceMoves } from './use-attendance.ts'
import { WhatYouSaid } from './what-you-said.tsx'

export function AttendanceHidden({ token, attendance }: { token: string; attendance: OwnAttendance }) {
  const t = useMessages('attendance')
  const { announce } = useVoice()
  const { withdraw } = useAttendanceMoves(token)
  const { state } = attendance
  const why = attendance.isRemoved ? 'removed' : 'checked'
  const title = t(`own.${why}.title`)
  useTitle(title)
  const leave = () => withdraw.mutate(undefined, { onSuccess: () => announce(t('own.withdrawn.title')) })
  return (
    <Column>
      <header className={styles.head}>
        <PageHeading>{title}</PageHeading>
        <p className={styles.lead}>{state === 'withdrawn' ? t('own.withdrawn.title') : t(`own.${why}.text`)}</p>
      </header>
      {isExpected(state) && (
        <div className={styles.ways}>
          <Button busy={withdraw.isPending} onClick={leave}>
            {t('own.withdraw')}
          </Button>
        </div>
      )}
      <ComingFailure error={withdraw.error} />
      <WhatYouSaid attendance={attendance} onChange={null} />
      <p className={styles.soft}>{t('own.privacy')}</p>
    </Column>
  )
}
