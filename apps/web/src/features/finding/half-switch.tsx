import { useTranslation } from 'react-i18next'
import { ListIcon, MapIcon } from '../../ui/icons.tsx'
import styles from './half-switch.module.css'
import { HALVES, type Half } from './use-half.ts'

const SIGNS = { map: <MapIcon />, list: <ListIcon /> }

/** On a phone: map or list. */
export function HalfSwitch({ half, onChoose }: { half: Half; onChoose: (half: Half) => void }) {
  const { t } = useTranslation('finding')
  return (
    <div className={styles.switch} role="group" aria-label={t('views.label')}>
      {HALVES.map((one) => (
        <button key={one} type="button" aria-pressed={one === half} onClick={() => onChoose(one)}>
          {SIGNS[one]}
          {t(`views.${one}`)}
        </button>
      ))}
    </div>
  )
}
