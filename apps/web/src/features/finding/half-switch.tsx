import { List, Map as MapSheet } from 'lucide-react'
import { useMessages } from '../../locales/use-messages.ts'
import { sign } from '../../ui/icons.ts'
import { Segments } from '../../ui/controls/segments.tsx'
import styles from './half-switch.module.css'
import { HALVES, type Half } from './use-half.ts'

const SIGNS = { map: <MapSheet {...sign} />, list: <List {...sign} /> }

export function HalfSwitch({ half, onChoose }: { half: Half; onChoose: (half: Half) => void }) {
  const t = useMessages('finding')
  const options = HALVES.map((value) => ({ value, label: t(`views.${value}`), icon: SIGNS[value] }))
  return (
    <Segments label={t('views.label')} options={options} chosen={half} onChoose={onChoose} className={styles.switch} />
  )
}
