import { useMessages } from '../../locales/use-messages.ts'
import { ageOf } from './age.ts'

export function useAge(): (instant: string) => string {
  const t = useMessages('moderation')
  return (instant) => {
    const { unit, count } = ageOf(instant, Date.now())
    return unit === 'now' ? t('age.now') : t(`age.${unit}`, { count })
  }
}

export function useWaiting(): (since: string) => string {
  const t = useMessages('moderation')
  const age = useAge()
  return (since) => (ageOf(since, Date.now()).unit === 'now' ? t('age.arrived') : t('age.waits', { age: age(since) }))
}
