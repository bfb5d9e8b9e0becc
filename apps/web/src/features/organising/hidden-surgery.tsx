import { useTranslation } from 'react-i18next'
import { paths } from '../../paths.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { MySurgery } from './use-mine.ts'

/** Why a moderator has hidden a surgery, and the one thing to do about it. */
export function HiddenSurgery({ slug, reason }: { slug: MySurgery['slug']; reason: string }) {
  const { t } = useTranslation('organising')
  return (
    <Notice
      tone="warn"
      title={t('hidden.title')}
      actions={<LinkButton to={paths.editSurgery(slug)}>{t('edit')}</LinkButton>}
    >
      <p>“{reason}”</p>
      <p>{t('hidden.text')}</p>
    </Notice>
  )
}
