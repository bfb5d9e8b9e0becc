import { useMessages } from '../locales/use-messages.ts'

/** Says of a list that it is cut, and where; nothing of a whole one. */
export function ShownOf({ shown, total }: { shown: number; total: number }) {
  const t = useMessages('common')
  return total > shown && <p>{t('shownOf', { shown, count: total })}</p>
}
