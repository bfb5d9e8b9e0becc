import { useMessages } from '../../locales/use-messages.ts'

export function ShownOf({ shown, total }: { shown: number; total: number }) {
  const t = useMessages('common')
  return total > shown && <p>{t('shownOf', { shown, count: total })}</p>
}
