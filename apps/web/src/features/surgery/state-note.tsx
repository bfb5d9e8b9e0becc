import type { Surgery } from '@surgeries/contracts/surgeries'
import type { ReactNode } from 'react'
import { useMessages } from '../../locales/use-messages.ts'
import { useFormat } from '../../locales/use-format.ts'
import { paths } from '../../paths.ts'
import { LinkButton } from '../../ui/controls/button.tsx'
import { Notice } from '../../ui/feedback/notice.tsx'

export function StateNote({
  surgery: { state, mark, upcoming, timeZone, pausedUntil, latitude, longitude, locality },
  takeOn,
}: {
  surgery: Surgery
  takeOn?: ReactNode
}) {
  const t = useMessages('surgery')
  const { reducedDate } = useFormat()
  if (state === 'paused') {
    const words = pausedUntil ? t('state.paused', { date: reducedDate(pausedUntil) }) : t('state.pausedOpen')
    return <Notice tone="warn">{words}</Notice>
  }
  if (state === 'dormant') {
    if (takeOn) return takeOn
    const anew = paths.register({ lat: latitude, lng: longitude, locality })
    return <Notice actions={<LinkButton to={anew}>{t('state.dormantAction')}</LinkButton>}>{t('state.dormant')}</Notice>
  }
  if (state === 'ended') {
    return (
      <Notice actions={<LinkButton to={paths.find()}>{t('state.endedAction')}</LinkButton>}>{t('state.ended')}</Notice>
    )
  }
  if (upcoming[0]?.status === 'cancelled') return <CalledOff upcoming={upcoming} timeZone={timeZone} />
  if (mark !== 'unconfirmed') return null
  return (
    <Notice tone="warn" actions={takeOn}>
      {t('state.unconfirmed')}
    </Notice>
  )
}

function CalledOff({ upcoming, timeZone }: Pick<Surgery, 'upcoming' | 'timeZone'>) {
  const t = useMessages('surgery')
  const { day } = useFormat()
  const next = upcoming.find(({ status }) => status !== 'cancelled')
  return (
    <Notice tone="warn">
      {upcoming[0] && t('state.cancelled', { day: day(upcoming[0].startsAt, timeZone) })}{' '}
      {next && t('state.nextOn', { day: day(next.startsAt, timeZone) })}
    </Notice>
  )
}
