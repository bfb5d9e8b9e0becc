import type { DateEffects } from '@surgeries/contracts/effects'
import { useMessages } from '../../locales/use-messages.ts'
import { useFormat } from '../../locales/use-format.ts'
import { Checkbox } from '../controls/checkbox.tsx'
import { useEffectWords } from './use-effect-words.ts'

interface KeepMovedProps {
  effects: DateEffects
  isKept: boolean
  onChange?: (isKept: boolean) => void
}

export function KeepMoved({ effects, isKept, onChange }: KeepMovedProps) {
  const t = useMessages('effects')
  const { list } = useFormat()
  const { before } = useEffectWords(effects)
  if (effects.asExtra.length === 0) return null
  const dates = list(effects.asExtra.map(before))
  if (!onChange) return isKept && <p>{t('extra', { dates })}</p>
  return (
    <Checkbox
      label={t('keep')}
      detail={t('keepText', { dates })}
      checked={isKept}
      onChange={(event) => onChange(event.target.checked)}
    />
  )
}
