import type { Point } from '@surgeries/domain/geo'
import { useState } from 'react'
import { useMessages } from '../../locales/use-messages.ts'
import { Button } from '../../ui/controls/button.tsx'
import { TextField } from '../../ui/controls/text-field.tsx'
import styles from './pin-ways.module.css'
import { SwapOffer } from './swap-offer.tsx'
import { usePasted } from './use-pasted.ts'

interface PastePlaceProps {
  pin: Point | null
  onRead: (point: Point) => void
}

export function PastePlace({ pin, onRead }: PastePlaceProps) {
  const t = useMessages('listing-form')
  const [text, setText] = useState('')
  const { state, take, forget } = usePasted(pin, onRead)
  const isThere = state.kind === 'point' && pin?.latitude === state.latitude && pin.longitude === state.longitude
  return (
    <details className={styles.more}>
      <summary className={styles.summary}>{t('pin.paste')}</summary>
      <div className={styles.inside}>
        <TextField
          label={t('pin.pasteLabel')}
          hint={t('pin.pasteHint')}
          error={
            state.kind === 'none' || state.kind === 'looking' || state.kind === 'point'
              ? undefined
              : t(`pin.${state.kind}`)
          }
          value={text}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => {
            setText(event.target.value)
            forget()
          }}
          onPaste={(event) => {
            // A paste into an empty field says it all: no button needed.
            if (text === '') setTimeout(take, 0, event.clipboardData.getData('text'))
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return
            event.preventDefault()
            take(text)
          }}
        />
        <Button busy={state.kind === 'looking'} onClick={() => take(text)}>
          {t('pin.pasteButton')}
        </Button>
        <p role="status" className={styles.said}>
          {isThere && t('pin.pasted', { latitude: String(state.latitude), longitude: String(state.longitude) })}
        </p>
        {state.kind === 'out_of_range' && state.swapped && <SwapOffer to={state.swapped} onSwap={take} />}
        {isThere && <SwapOffer from={state} onSwap={take} />}
      </div>
    </details>
  )
}
