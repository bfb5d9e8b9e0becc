import { useTranslation } from 'react-i18next'
import { ageOf } from './age.ts'

/** "3 days": how long ago something was, in words. */
export function useAge(): (instant: string) => string {
  const { t } = useTranslation('moderation')
  return (instant) => {
    const { unit, count } = ageOf(instant, Date.now())
    return unit === 'now' ? t('age.now') : t(`age.${unit}`, { count })
  }
}
