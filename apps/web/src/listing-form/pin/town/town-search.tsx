import type { Place } from '@surgeries/contracts/places'
import { LIMITS } from '@surgeries/domain/listing'
import { useEffect, useState } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { useMessages } from '../../../locales/use-messages.ts'
import { useVoice } from '../../../ui/feedback/announcer.tsx'
import { Button } from '../../../ui/controls/button.tsx'
import { TextField } from '../../../ui/controls/text-field.tsx'
import { FieldSpot } from '../../field-spot.tsx'
import type { ListingFields } from '../../fields.ts'
import { useFaultWords } from '../../faults/use-fault-words.ts'
import { focusPin } from '../focus-pin.ts'
import { TownChoices } from './town-choices.tsx'
import { usePlaces } from './use-places.ts'

export function TownSearch({ onChoose }: { onChoose: (place: Place) => void }) {
  const t = useMessages('listing-form')
  const { register, formState, setValue } = useFormContext<ListingFields>()
  const typed = useWatch<ListingFields, 'locality'>({ name: 'locality' })
  const faultWords = useFaultWords()
  const [isTyping, setIsTyping] = useState(false)
  const { places, isLooking, error } = usePlaces(typed, isTyping)
  const choose = (place: Place) => {
    setIsTyping(false)
    setValue('locality', nameOf(place), { shouldDirty: true })
    onChoose(place)
  }
  const putPin = () => {
    setIsTyping(false)
    focusPin()
  }
  const { onChange, ...field } = register('locality')
  return (
    <FieldSpot field="locality">
      <TextField
        {...field}
        label={t('place.label')}
        hint={t('place.hint')}
        error={faultWords('locality', formState.errors.locality?.type)}
        maxLength={LIMITS.locality}
        autoComplete="off"
        enterKeyHint="search"
        onChange={(event) => {
          setIsTyping(true)
          void onChange(event)
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !places?.[0] || !isTyping) return
          event.preventDefault()
          choose(places[0])
        }}
      />
      {isTyping && (
        <Answer places={places} isLooking={isLooking} hasFailed={error !== null} onChoose={choose} onNone={putPin} />
      )}
    </FieldSpot>
  )
}

interface AnswerProps {
  places: Place[] | null
  isLooking: boolean
  hasFailed: boolean
  onChoose: (place: Place) => void
  onNone: () => void
}

function Answer({ places, isLooking, hasFailed, onChoose, onNone }: AnswerProps) {
  const t = useMessages('listing-form')
  const { announce } = useVoice()
  const count = places?.length
  useEffect(() => {
    if (count !== undefined) announce(count > 0 ? t('place.found', { count }) : t('place.none'))
  }, [count, announce, t])
  if (hasFailed) return <p role="status">{t('place.lookFailed')}</p>
  if (isLooking) return <p>{t('place.looking')}</p>
  if (!places) return null
  if (places.length > 0) return <TownChoices places={places} onChoose={onChoose} onNone={onNone} />
  return (
    <>
      <p>{t('place.none')}</p>
      <Button onClick={onNone}>{t('place.putPin')}</Button>
    </>
  )
}

function nameOf(place: Place): string {
  if (place.kind === 'postcode') return place.within ?? place.name
  return place.matchedName ?? place.name
}
