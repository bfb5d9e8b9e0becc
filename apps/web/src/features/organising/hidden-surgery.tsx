import { useMessages } from '../../locales/use-messages.ts'
import { paths } from '../../paths.ts'
import { LinkButton } from '../../ui/controls/button.tsx'
import { Notice } from '../../ui/feedback/notice.tsx'
import type { MySurgery } from './use-mine.ts'

export function HiddenSurgery({ slug, hidden }: { slug: MySurgery['slug']; hidden: NonNullable<MySurgery['hidden']> }) {
  const t = useMessages('organising')
  const { reason, isRemoved } = hidden
  return (
    <Notice
      tone="warn"
      title={t(isRemoved ? 'removed.title' : 'hidden.title')}
      actions={!isRemoved && <LinkButton to={paths.editSurgery(slug)}>{t('edit')}</LinkButton>}
    >
      <p>“{reason}”</p>
      <p>{t(isRemoved ? 'removed.text' : 'hidden.text')}</p>
    </Notice>
  )
}
