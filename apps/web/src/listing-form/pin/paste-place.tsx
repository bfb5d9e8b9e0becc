import type { Point } from '@surgeries/domain/geo'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './pin-ways.module.css'
import { type ReadPoint, readPoint } from './read-point.ts'

/** Puts the pin where a pasted link or pair of numbers says. Opened when it is wanted. */
export function PastePlace({ onRead }: { onRead: (point: Point) => void }) {
  const { t } = useTranslation('listing-form')
  const [text, setText] = useState('')
  const [read, setRead] = useState<ReadPoint | null>(null)
  const take = (typed: string) => {
    const result = readPoint(typed)
    setRead(result)
    if (result.kind === 'point') onRead({ latitude: result.latitude, longitude: result.longitude })
  }
  return (
    <details className={styles.more}>
      <summary className={styles.summary}>{t('pin.paste')}</summary>
      <div className={styles.inside}>
        <TextField
          label={t('pin.pasteLabel')}
          hint={t('pin.pasteHint')}
          error={read && read.kind !== 'point' ? t(`pin.${read.kind}`) : undefined}
          value={text}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => {
            setText(event.target.value)
            setRead(null)
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
        <Button onClick={() => take(text)}>{t('pin.pasteButton')}</Button>
        <p role="status" className={styles.said}>
          {read?.kind === 'point' &&
            t('pin.pasted', { latitude: String(read.latitude), longitude: String(read.longitude) })}
        </p>
      </div>
    </details>
  )
}
