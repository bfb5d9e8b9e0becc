import { useMessages } from '../../../locales/use-messages.ts'
import { paths } from '../../../paths.ts'
import { LinkButton } from '../../../ui/controls/button.tsx'
import { CupPin } from '../../../ui/drawings.tsx'
import type { StatusProps } from '../use-submission.ts'
import { Sentence } from '../../../ui/text/sentence.tsx'
import styles from '../submission-status.module.css'

export function Approved({ submission: { slug, kind, content } }: StatusProps) {
  const t = useMessages('submissions')
  const isNew = kind === 'new'
  return (
    <div className={styles.part}>
      <CupPin size="6rem" />
      <p className={styles.lead}>
        {isNew ? <Sentence name={content.name} words={(name) => t('approved.new', { name })} /> : t('approved.change')}
      </p>
      {slug && (
        <LinkButton look="main" size="large" to={isNew ? paths.newSurgery(slug) : paths.surgery(slug)}>
          {t('approved.see')}
        </LinkButton>
      )}
      <p>{t('approved.after')}</p>
      <LinkButton to={paths.me()}>{t('approved.mine')}</LinkButton>
    </div>
  )
}
