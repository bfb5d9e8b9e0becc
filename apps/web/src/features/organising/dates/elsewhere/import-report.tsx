import { useMessages } from '../../../../locales/use-messages.ts'
import type { Import } from './use-import.ts'

export function ImportReport({ dates, leftOut }: Pick<Import, 'dates' | 'leftOut'>) {
  const t = useMessages('dates')
  const lost = leftOut.flatMap(({ reason, count }) =>
    reason === 'unknown_zone' || reason === 'own_zone' ? [] : [{ reason, count }],
  )
  const guessed = leftOut.find(({ reason }) => reason === 'unknown_zone')
  const own = leftOut.find(({ reason }) => reason === 'own_zone')
  const reasons = lost.map(({ reason, count }) => {
    const words = t(`leftOut.${reason}`)
    return count > 1 ? t('elsewhere.several', { reason: words, count }) : words
  })
  const read = t('elsewhere.dates', { count: dates })
  const sum = lost.reduce((total, { count }) => total + count, 0)
  return (
    <>
      {sum === 0
        ? read
        : t('elsewhere.report', {
            dates: read,
            leftOut: t('elsewhere.leftOut', { count: sum, reasons: reasons.join('; ') }),
          })}
      {own && <p>{t('elsewhere.ownZone', { count: own.count })}</p>}
      {guessed && <p>{t('elsewhere.guessed', { count: guessed.count })}</p>}
    </>
  )
}
