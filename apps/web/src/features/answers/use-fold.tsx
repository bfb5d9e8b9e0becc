import { useState } from 'react'
import { useMessages } from '../../locales/use-messages.ts'
import { Button } from '../../ui/controls/button.tsx'

const OPEN = 3

export function useFold<Date>(dates: readonly Date[], isKept: (date: Date) => boolean = () => false) {
  const t = useMessages('answers')
  const [isWhole, setIsWhole] = useState(false)
  const open = dates.filter((date, index) => index < OPEN || isKept(date))
  const count = dates.length - open.length
  const button = count > 0 && (
    <div>
      <Button aria-expanded={isWhole} onClick={() => setIsWhole(!isWhole)}>
        {isWhole ? t('fold.fewer') : t('fold.more', { count })}
      </Button>
    </div>
  )
  return { shown: isWhole ? dates : open, button }
}
