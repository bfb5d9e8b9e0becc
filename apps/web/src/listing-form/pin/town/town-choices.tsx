import { Map as MapSheet } from 'lucide-react'
import type { Place } from '@surgeries/contracts/places'
import { useMessages } from '../../../locales/use-messages.ts'
import { usePlaceWords } from '../../../locales/use-place-words.ts'
import { sign } from '../../../ui/icons.ts'
import { Name } from '../../../ui/text/name.tsx'
import styles from './town-choices.module.css'

interface TownChoicesProps {
  places: Place[]
  onChoose: (place: Place) => void
  onNone: () => void
}

export function TownChoices({ places, onChoose, onNone }: TownChoicesProps) {
  const t = useMessages('listing-form')
  const { titleOf, areaOf } = usePlaceWords()
  return (
    <div className={styles.choices}>
      <p className={styles.question}>{t('place.foundHint')}</p>
      <ul className={styles.list}>
        {places.map((place) => (
          <li key={`${place.id} ${place.countryCode}`}>
            <button type="button" className={styles.town} onClick={() => onChoose(place)}>
              <MapSheet {...sign} />
              <span>
                <strong>
                  <Name>{titleOf(place)}</Name>
                </strong>
                <span className={styles.where}>{areaOf(place, places)}</span>
              </span>
            </button>
          </li>
        ))}
        <li>
          <button type="button" className={styles.town} onClick={onNone}>
            {t('place.noneOfThese')}
          </button>
        </li>
      </ul>
    </div>
  )
}
