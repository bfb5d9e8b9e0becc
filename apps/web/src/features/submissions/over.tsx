import { useTranslation } from 'react-i18next'
import { paths } from '../../paths.ts'
import { LinkButton } from '../../ui/button.tsx'
import type { StateProps } from './state-words.tsx'
import styles from './submission-status.module.css'

/** It was taken back, or never confirmed: nothing more happens with it. */
export function Over({ submission: { state } }: StateProps) {
  const { t } = useTranslation('submissions')
  return (
    <div className={styles.part}>
      <p className={styles.lead}>{state === 'withdrawn' ? t('over.withdrawn') : t('over.expired')}</p>
      <div className={styles.ways}>
        <LinkButton look="main" to={paths.register()}>
          {t('over.again')}
        </LinkButton>
        <LinkButton to={paths.find()}>{t('over.map')}</LinkButton>
      </div>
    </div>
  )
}
