import { useEffect, useRef } from 'react'
import { addDays } from '@surgeries/domain/dates/day-number'
import { LineDetails } from './line-details.tsx'
import styles from './line-fields.module.css'
import { blankLine, type Line, type Rhythm, rhythmOf, withRhythm } from './line.ts'
import { RhythmChoice } from './rhythm-choice.tsx'

interface LineFieldsProps {
  /** Null while nothing was tapped, or it is said in words. */
  line: Line | null
  aside: Line | null
  inWords: boolean
  today: string
  error: string | undefined
  onChange: (line: Line) => void
  /** Says it in words instead; null where other lines stay. */
  onWords: (() => void) | null
  takesFocus: boolean
}

export function LineFields({ line, aside, inWords, today, error, onChange, onWords, takesFocus }: LineFieldsProps) {
  const fields = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const inside = fields.current
    const chosen = inside?.querySelector<HTMLElement>('input:checked') ?? inside?.querySelector('input')
    if (takesFocus) chosen?.focus()
  }, [takesFocus])
  return (
    <div ref={fields} className={styles.fields}>
      <RhythmChoice
        value={line ? rhythmOf(line) : inWords ? 'words' : null}
        withWords={onWords !== null}
        error={error}
        onChange={(way) => (way === 'words' ? onWords?.() : onChange(begun(line ?? aside ?? blankLine, way, today)))}
      />
      {line && <LineDetails line={line} today={today} onChange={onChange} />}
    </div>
  )
}

function begun(line: Line, rhythm: Rhythm, today: string): Line {
  const wasOnce = line.kind === 'once' && line.date !== ''
  if (rhythm === 'once') return withRhythm({ ...line, date: wasOnce ? line.date : addDays(today, 7) }, rhythm)
  return withRhythm({ ...line, date: line.kind === 'once' ? '' : line.date }, rhythm)
}
