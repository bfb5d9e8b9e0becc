import type { Surgery } from '@surgeries/contracts/surgeries'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../locales/use-format.ts'
import { paths } from '../../paths.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'

/** What anybody should know before they set out. A surgery that simply runs needs no note. */
export function StateNote({
  surgery: { state, mark, pausedUntil, latitude, longitude, locality },
  takeOn,
}: {
  surgery: Surgery
  takeOn?: ReactNode
}) {
  const { t } = useTranslation('surgery')
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
  if (mark !== 'unconfirmed') return null
  return (
    <Notice tone="warn" actions={takeOn}>
      {t('state.unconfirmed')}
    </Notice>
  )
}
