import { useMessages } from '../../locales/use-messages.ts'
import { ageOf } from './age.ts'

/** "3 days": how long ago something was, in words. */
export function useAge(): (instant: string) => string {
  const t = useMessages('moderation')
  return (instant) => {
    const { unit, count } = ageOf(instant, Date.now())
    return unit === 'now' ? t('age.now') : t(`age.${unit}`, { count })
  }
}

/** "Waiting for 3 days": how long it has been waiting. */
export function useWaiting(): (since: string) => string {
  const t = useMessages('moderation')
  const age = useAge()
  return (since) => (ageOf(since, Date.now()).unit === 'now' ? t('age.arrived') : t('age.waits', { age: age(since) }))
}
