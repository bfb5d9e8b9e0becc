import { useTranslation } from 'react-i18next'

/** Says of a list that it is cut, and where; nothing of a whole one. */
export function ShownOf({ shown, total }: { shown: number; total: number }) {
  const { t } = useTranslation('common')
  return total > shown && <p>{t('shownOf', { shown, count: total })}</p>
}
