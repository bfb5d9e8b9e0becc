import { useState } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { useMessages } from '../../locales/use-messages.ts'
import { Button } from '../../ui/controls/button.tsx'
import { useFieldNotes } from '../field-notes.tsx'
import { FieldSpot } from '../field-spot.tsx'
import type { ListingFields } from '../fields.ts'
import { ListingText } from '../listing-text.tsx'
import { useFaultWords } from '../faults/use-fault-words.ts'
import { LineList } from './line/line-list.tsx'
import type { Line } from './line/line.ts'
import { NextDates } from './next-dates.tsx'
import { OneOnly } from './line/one-only.tsx'
import { SkippedDates } from './skipped-dates.tsx'
import { useScheduleDraft } from './use-schedule-draft.ts'
import styles from './when-fields.module.css'
import { WordsHint } from './words-hint.tsx'

export function WhenFields() {
  const t = useMessages('listing-form')
  const { formState } = useFormContext<ListingFields>()
  const hasNote = useFieldNotes().some(({ field }) => field === 'meets')
  const meets = useWatch<ListingFields, 'meets'>({ name: 'meets' })
  const faultWords = useFaultWords()
  const draft = useScheduleDraft()
  const { lines, today } = draft
  const [wantsWords, setInWords] = useState(lines.length === 0 && meets !== '')
  const inWords = wantsWords && lines.length === 0
  const [aside, setAside] = useState<Line | null>(null)
  const error = faultWords('schedule', formState.errors.schedule?.type)
  const add = (line: Line) => {
    setInWords(false)
    draft.add(line)
  }
  const sayInWords = () => {
    setAside(lines[0] ?? null)
    setInWords(true)
    draft.clear()
  }
  const leaveOpen = () => {
    setInWords(false)
    draft.clear()
  }
  return (
    <>
      <OneOnly />
      <FieldSpot field="schedule">
        <LineList {...draft} add={add} error={error} aside={aside} inWords={inWords} onWords={sayInWords} />
        <NextDates schedule={draft.schedule} lines={lines} today={today} onSkip={draft.skip} onChange={draft.change} />
        <SkippedDates dates={draft.skippedDates} onHaveAgain={draft.haveAgain} />
        {(lines.length > 0 || inWords || draft.putBack) && (
          <div className={styles.ways}>
            {draft.putBack && (
              <Button look="quiet" onClick={draft.putBack}>
                {t('schedule.putBack')}
              </Button>
            )}
            {(lines.length > 0 || inWords) && (
              <Button look="quiet" onClick={leaveOpen}>
                {t('schedule.clear')}
              </Button>
            )}
          </div>
        )}
      </FieldSpot>
      {(lines.length > 0 || inWords || meets !== '' || hasNote || formState.errors.meets) && (
        <div>
          <ListingText field="meets" optional={!inWords} />
          <WordsHint />
        </div>
      )}
    </>
  )
}
