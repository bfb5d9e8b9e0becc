import type { Surgery } from '@surgeries/contracts/surgeries'
import { lazy, Suspense, useRef, useState } from 'react'
import { useMessages } from '../../../locales/use-messages.ts'
import { useFormat } from '../../../locales/use-format.ts'
import { venueWords } from '@surgeries/domain/date-venue'
import { ErrorBoundary } from '../../../ui/feedback/error-boundary.tsx'
import { useLanguageOf } from '../../../ui/text/own-words.ts'
import { directionLinks } from './direction-links.ts'
import { venuesOf } from './elsewhere.ts'
import { ElsewhereList } from './elsewhere-list.tsx'
import styles from '../surgery.module.css'

const PlaceMap = lazy(() => import('../../../map/place-map.tsx'))

export function Where({ surgery }: { surgery: Surgery }) {
  const t = useMessages('surgery')
  const { country } = useFormat()
  const { latitude, longitude, pinPrecision, address, locality, countryCode, directions, mark, slug } = surgery
  const languageOf = useLanguageOf(surgery.languages)
  const elsewhere = venuesOf(surgery.upcoming)
  const [lookAt, setLookAt] = useState<{ letter: string } | null>(null)
  const map = useRef<HTMLDivElement>(null)
  const look = (letter: string) => {
    setLookAt({ letter })
    map.current?.scrollIntoView({ block: 'nearest' })
  }
  return (
    <section aria-labelledby="where">
      <h2 id="where">{t('where.title')}</h2>
      <ElsewhereList venues={elsewhere} timeZone={surgery.timeZone} onLook={look} />
      <div ref={map} className={styles.map}>
        <ErrorBoundary fallback={null}>
          <Suspense>
            <PlaceMap
              key={slug}
              label={t('where.map')}
              point={{ latitude, longitude }}
              mark={mark === 'hidden' ? 'unconfirmed' : mark}
              precision={pinPrecision}
              others={elsewhere.map(({ letter, venue }) => ({
                ...venue,
                letter,
                label: venueWords(venue),
                look: 'main',
              }))}
              lookAt={lookAt}
            />
          </Suspense>
        </ErrorBoundary>
      </div>
      <address className={styles.address} translate="no">
        {address && <span>{address}</span>}
        <span>
          {locality}, {country(countryCode)}
        </span>
      </address>
      {pinPrecision !== 'door' && <p className={styles.soft}>{t(`where.approximate_${pinPrecision}`)}</p>}
      {directions && (
        <>
          <h3 className={styles.label}>{t('where.directions')}</h3>
          <p lang={languageOf(directions)}>{directions}</p>
        </>
      )}
      <p className={styles.label}>{t('where.openWith')}</p>
      <ul className={styles.links}>
        {directionLinks({ ...surgery, town: `${locality}, ${country(countryCode)}` }).map(({ name, href }) => (
          <li key={name}>
            <a href={href} rel="noreferrer">
              {t(`where.${name}`)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
