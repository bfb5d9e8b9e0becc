import { useTranslation } from 'react-i18next'
import { useFormat } from '../../locales/use-format.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { Draft } from './draft/draft.ts'

/** What was written at an earlier visit is here again; nobody must go on with it. */
export function KeptNotice({ draft, onAfresh }: { draft: Draft; onAfresh: () => void }) {
  const { t } = useTranslation('registering')
  const format = useFormat()
  const { name, locality } = draft.fields
  return (
    <Notice
      tone="good"
      title={t('kept.title', { day: format.day(draft.savedAt) })}
      actions={<Button onClick={onAfresh}>{t('afresh.button')}</Button>}
    >
      {name ? t('kept.named', { name }) : locality ? t('kept.named', { name: locality }) : t('kept.text')}
    </Notice>
  )
}
