import { useMessages } from '../../locales/use-messages.ts'
import { useSite } from '../../api/use-site.ts'
import { paths } from '../../paths.ts'
import { Notice } from '../../ui/feedback/notice.tsx'
import { Page } from '../../ui/page.tsx'
import styles from './data.module.css'
import { LicenceList } from './licence-list.tsx'
import { useDataDates } from './use-data-dates.ts'

const PRIVACY = ['visitors', 'device', 'near', 'organisers', 'signedIn'] as const
const MAP = ['land', 'towns', 'postcodes', 'islands', 'zones', 'borders', 'languages', 'fonts'] as const

export function DataStory() {
  const t = useMessages('about')
  const { tiles, isDevelopment, dataDates } = useSite()
  const dates = useDataDates(dataDates)
  return (
    <Page title={t('data.title')} lead={t('data.lead')}>
      {isDevelopment && <Notice title={t('data.demo.title')}>{t('data.demo.text')}</Notice>}
      <section className={styles.part}>
        <h2>{t('data.privacy.title')}</h2>
        {PRIVACY.map((part) => (
          <p key={part}>{t(`data.privacy.${part}`)}</p>
        ))}
        {tiles && <p>{t('data.privacy.tiles')}</p>}
      </section>
      <section className={styles.part}>
        <h2>{t('data.listings.title')}</h2>
        <p>{t('data.listings.p1')}</p>
        <p>{t('data.listings.p2')}</p>
        <p>{t('data.listings.p3')}</p>
        <ul className={styles.links}>
          <li>
            <a href="/api/v1/surgeries.geojson">{t('data.listings.geojson')}</a>
          </li>
          <li>
            <a href="/api/v1/surgeries.csv">{t('data.listings.csv')}</a>
          </li>
          <li>
            <a href={paths.apiDocs()}>{t('data.listings.api')}</a>
          </li>
        </ul>
      </section>
      <section className={styles.part}>
        <h2>{t('data.map.title')}</h2>
        {MAP.map((part) => (
          <p key={part}>{t(`data.map.${part}`, dates)}</p>
        ))}
      </section>
      <section className={styles.part}>
        <h2>{t('data.software.title')}</h2>
        <p>{t('data.software.text')}</p>
        <p>{t('data.software.leaflet')}</p>
        <LicenceList />
      </section>
    </Page>
  )
}
