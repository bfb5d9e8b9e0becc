import { useFormContext, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { RadioCards } from '../../ui/choices.tsx'
import { useFieldNotes } from '../field-notes.tsx'
import { FieldSpot } from '../field-spot.tsx'
import type { ListingFields } from '../fields.ts'
import { ListingText } from '../listing-text.tsx'
import { useFaultWords } from '../use-fault-words.ts'
import { NextMeetings } from './next-meetings.tsx'
import { PATTERNS } from './pattern.ts'
import { PatternFields } from './pattern-fields.tsx'
import { useScheduleChoice, type Way } from './use-schedule-choice.ts'

const DETAILS: Partial<Record<Way, 'monthlyText' | 'lastText' | 'wordsText' | 'keptText'>> = {
  monthly: 'monthlyText',
  last: 'lastText',
  words: 'wordsText',
  kept: 'keptText',
}

/** When it meets: a common pattern in two taps, or words. The next dates are shown at once. */
export function WhenFields() {
  const { t } = useTranslation('listing-form')
  const { formState } = useFormContext<ListingFields>()
  const hasNote = useFieldNotes().some(({ field }) => field === 'meets')
  const meets = useWatch<ListingFields, 'meets'>({ name: 'meets' })
  const faultWords = useFaultWords()
  const schedule = useScheduleChoice()
  const { way } = schedule
  const ways: Way[] = [...(schedule.hasKept ? (['kept'] as const) : []), ...PATTERNS, 'words']
  return (
    <>
      <FieldSpot field="schedule">
        <RadioCards
          legend={t('schedule.legend')}
          error={faultWords('schedule', formState.errors.schedule?.type)}
          value={way}
          onChange={schedule.choose}
          options={ways.map((value) => {
            const detail = DETAILS[value]
            return { value, label: t(`schedule.${value}`), ...(detail && { detail: t(`schedule.${detail}`) }) }
          })}
        />
        {way !== null && way !== 'words' && way !== 'kept' && <PatternFields {...schedule} />}
        <NextMeetings />
        {way !== null && (
          <div>
            <Button look="quiet" onClick={schedule.clear}>
              {t('schedule.clear')}
            </Button>
          </div>
        )}
      </FieldSpot>
      {(way !== null || meets !== '' || hasNote || formState.errors.meets) && (
        <ListingText field="meets" optional={way !== 'words'} lines={2} />
      )}
    </>
  )
}
