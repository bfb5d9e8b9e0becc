import { useTranslation } from 'react-i18next'
import styles from './coming.module.css'
import { useCompany } from './use-company.ts'
import { Wanted } from './wanted.tsx'

/** Beneath a date of a surgery's page: whom they still look for, and that all places are taken. */
export function DateCompany({ slug, recurrenceId }: { slug: string; recurrenceId: string }) {
  const { t } = useTranslation('coming')
  const company = useCompany(slug).data?.get(recurrenceId)
  if (!company) return null
  return (
    <>
      <Wanted company={company} />
      {company.seatsLeft === 0 && <p className={styles.soft}>{t('form.fullTitle')}</p>}
    </>
  )
}
