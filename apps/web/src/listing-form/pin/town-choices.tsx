import type { Place } from '@surgeries/contracts/places'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../locales/use-format.ts'
import { MapIcon } from '../../ui/icons.tsx'
import styles from './town-choices.module.css'

/** The towns of a name, as large buttons in the flow of the page: no list that floats over a phone's keyboard. */
export function TownChoices({ places, onChoose }: { places: Place[]; onChoose: (place: Place) => void }) {
  const { t } = useTranslation('listing-form')
  const format = useFormat()
  return (
    <div className={styles.choices}>
      <p className={styles.question}>{t('place.foundHint')}</p>
      <ul className={styles.list}>
        {places.map((place) => (
          <li key={place.id}>
            <button type="button" className={styles.town} onClick={() => onChoose(place)}>
              <MapIcon />
              <span>
                <strong>{place.matchedName ?? place.name}</strong>
                <span className={styles.where}>
                  {[place.matchedName && place.name, place.region, format.country(place.countryCode)]
                    .filter(Boolean)
                    .join(', ')}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
