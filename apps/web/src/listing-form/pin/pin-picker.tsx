import type { Place } from '@surgeries/contracts/places'
import { coarsen, type Point, shownPrecision } from '@surgeries/domain/geo'
import { lazy, Suspense, useState } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { useMessages } from '../../locales/use-messages.ts'
import { useSite } from '../../api/use-site.ts'
import { usePlaceName } from '../../locales/use-place-words.ts'
import { useVoice } from '../../ui/feedback/announcer.tsx'
import { ErrorBoundary } from '../../ui/feedback/error-boundary.tsx'
import { FieldError } from '../../ui/controls/field.tsx'
import { FieldSpot } from '../field-spot.tsx'
import type { ListingFields } from '../fields.ts'
import { useFaultWords } from '../faults/use-fault-words.ts'
import { CentreNotice } from './centre-notice.tsx'
import { focusPin, PIN_LABEL_ID } from './focus-pin.ts'
import { LocateButton } from './locate-button.tsx'
import { PastePlace } from './paste-place.tsx'
import { PinDoubt } from './pin-doubt.tsx'
import styles from './pin-picker.module.css'
import ways from './pin-ways.module.css'
import { PinWords } from './pin-words.tsx'
import { TownSearch } from './town/town-search.tsx'
import { usePinFacts } from './use-pin-facts.ts'
import { usePin } from './use-pin.ts'

const PinMap = lazy(() => import('../../map/pin-map.tsx'))

export function PinPicker({ near }: { near?: Point }) {
  const t = useMessages('listing-form', 'common')
  const { announce } = useVoice()
  const nameOf = usePlaceName()
  const { tiles } = useSite()
  const { point, put } = usePin()
  const { setValue, formState } = useFormContext<ListingFields>()
  const [chosen, centreOf] = useWatch<ListingFields, ['pinPrecision', 'centreOf']>({
    name: ['pinPrecision', 'centreOf'],
  })
  const precision = shownPrecision(chosen, centreOf !== '')
  const faultWords = useFaultWords()
  const { isLooking } = usePinFacts()
  const code = formState.errors.latitude?.type
  const fault = isLooking ? undefined : faultWords('latitude', code)
  const [view, setView] = useState(near && !point ? { point: near, zoom: TOWN_ZOOM } : null)
  const putAndShow = (to: Point, zoom: number) => {
    put(to)
    setView({ point: to, zoom })
  }
  const move = (to: Point) => {
    put(to)
    announce(t('pin.moved', { latitude: to.latitude.toFixed(5), longitude: to.longitude.toFixed(5) }))
  }
  return (
    <div className={styles.picker}>
      <TownSearch
        onChoose={(place) => {
          const { latitude, longitude } = place
          const name = nameOf(place)
          setValue('expectedCountry', place.countryCode)
          setValue('expectedTown', isTown(place) ? { name, latitude, longitude } : null)
          putAndShow({ latitude, longitude }, TOWN_ZOOM)
          announce(t('place.chosen', { place: name }))
          focusPin()
        }}
      />
      <FieldSpot field="latitude" notes={['longitude', 'countryCode', 'timeZone']}>
        <div>
          <p id={PIN_LABEL_ID} tabIndex={-1} className={styles.label}>
            {t('pin.label')}
          </p>
          <p className={styles.hint}>{t('pin.hint')}</p>
          {tiles === null && <p className={styles.hint}>{t('pin.noStreets')}</p>}
        </div>
        {fault && <FieldError>{fault}</FieldError>}
        <div className={styles.map}>
          <ErrorBoundary fallback={<p className={styles.away}>{t('pin.mapFailed')}</p>}>
            <Suspense fallback={<p className={styles.away}>{t('common:loading')}</p>}>
              <PinMap
                point={point}
                publicPoint={point && precision !== 'door' ? coarsen(point, precision) : null}
                precision={precision}
                view={view}
                onMove={move}
                label={t('pin.mapLabel')}
                help={t('pin.mapHelp')}
              />
            </Suspense>
          </ErrorBoundary>
        </div>
        {point && precision !== 'door' && <p className={styles.hint}>{t('pin.ring')}</p>}
        <CentreNotice />
        <PinDoubt />
        <PinWords />
        <div className={ways.ways}>
          <LocateButton pin={point} onLocated={(to) => putAndShow(to, SPOT_ZOOM)} />
          <PastePlace pin={point} onRead={(to) => putAndShow(to, SPOT_ZOOM)} />
        </div>
      </FieldSpot>
    </div>
  )
}

const TOWN_ZOOM = 11
const SPOT_ZOOM = 14

function isTown({ kind }: Place): boolean {
  return kind === 'town' || kind === 'quarter'
}
