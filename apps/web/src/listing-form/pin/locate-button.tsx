import { LocateFixed } from 'lucide-react'
import type { Point } from '@surgeries/domain/geo'
import { useMessages } from '../../locales/use-messages.ts'
import { Button } from '../../ui/controls/button.tsx'
import { sign } from '../../ui/icons.ts'
import styles from './pin-ways.module.css'
import { useLocate } from './use-locate.ts'

const WORDS = {
  idle: null,
  busy: 'pin.locating',
  located: 'pin.located',
  refused: 'pin.locateRefused',
  failed: 'pin.locateFailed',
} as const

interface LocateButtonProps {
  pin: Point | null
  onLocated: (point: Point) => void
}

export function LocateButton({ pin, onLocated }: LocateButtonProps) {
  const t = useMessages('listing-form')
  const { state, locate } = useLocate(pin, onLocated)
  const words = WORDS[state]
  return (
    <div className={styles.way}>
      <Button icon={<LocateFixed {...sign} />} busy={state === 'busy'} onClick={locate}>
        {t('pin.locate')}
      </Button>
      <p role="status" className={styles.said}>
        {words && t(words)}
      </p>
    </div>
  )
}
