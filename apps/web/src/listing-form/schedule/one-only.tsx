import { useContext } from 'react'
import { Trans, useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { paths } from '../../paths.ts'
import { OwnSlug } from './near/use-near-dates.ts'
import styles from './next-dates.module.css'

/** Whoever changes a published schedule because of one evening has a shorter way. */
export function OneOnly() {
  const { t } = useTranslation('listing-form')
  const slug = useContext(OwnSlug)
  if (slug === null) return null
  return (
    <p className={styles.words}>
      <Trans t={t} i18nKey="schedule.oneOnly" components={{ dates: <Link to={paths.dates(slug)} /> }} />
    </p>
  )
}
