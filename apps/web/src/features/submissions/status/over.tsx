import type { OwnSubmission } from '@surgeries/contracts/submissions'
import { useMessages } from '../../../locales/use-messages.ts'
import { paths } from '../../../paths.ts'
import { LinkButton } from '../../../ui/controls/button.tsx'
import type { StatusProps } from '../use-submission.ts'
import styles from '../submission-status.module.css'

/** It was taken back, by whomever, or never confirmed: nothing more happens with it. */
export function Over({ submission }: StatusProps) {
  const { kind, slug } = submission
  const t = useMessages('submissions')
  return (
    <div className={styles.part}>
      <p className={styles.lead}>{t(`over.${wordsFor(submission)}`)}</p>
      <div className={styles.ways}>
        {kind !== 'new' && slug ? (
          <LinkButton look="main" to={paths.surgery(slug)}>
            {t('approved.see')}
          </LinkButton>
        ) : (
          <LinkButton look="main" to={paths.register()}>
            {t('over.again')}
          </LinkButton>
        )}
        <LinkButton to={paths.find()}>{t('over.map')}</LinkButton>
      </div>
    </div>
  )
}

function wordsFor({ state, kind, slug, withdrawnBy }: OwnSubmission) {
  if (state !== 'withdrawn') return 'expired'
  if (withdrawnBy === 'system') return 'dateGone'
  if (kind !== 'new') return 'withdrawnChange'
  return slug === null ? 'withdrawn' : 'withdrawnPublic'
}
