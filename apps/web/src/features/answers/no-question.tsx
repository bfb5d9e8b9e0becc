import { useTranslation } from 'react-i18next'
import { paths } from '../../paths.ts'
import { LinkButton } from '../../ui/button.tsx'
import { SpiltTea } from '../../ui/drawings.tsx'
import { Page } from '../../ui/page.tsx'
import styles from './answers.module.css'

/** A link that asks nothing: cut off, mistyped, forged, or out of date. */
export function NoQuestion({ isExpired }: { isExpired: boolean }) {
  const { t } = useTranslation('answers')
  const kind = isExpired ? 'gone' : 'unknown'
  return (
    <Page title={t(`${kind}.title`)} lead={t(`${kind}.text`)}>
      <SpiltTea />
      <div className={styles.ways}>
        <LinkButton look="main" to={paths.me()}>
          {t('over.mine')}
        </LinkButton>
        <LinkButton to={paths.find()}>{t('toMap')}</LinkButton>
      </div>
    </Page>
  )
}
