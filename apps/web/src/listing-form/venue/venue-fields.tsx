import { LIMITS } from '@surgeries/domain/listing'
import type { Point } from '@surgeries/domain/geo'
import { useFormContext } from 'react-hook-form'
import { useMessages } from '../../locales/use-messages.ts'
import { TextField } from '../../ui/controls/text-field.tsx'
import { NoteFor } from '../field-notes.tsx'
import type { ListingFields } from '../fields.ts'
import { PinPicker } from '../pin/pin-picker.tsx'
import { SectionFields } from '../section-fields.tsx'

export function VenueFields({ near }: { near?: Point }) {
  const t = useMessages('dates')
  const { register, formState } = useFormContext<ListingFields>()
  return (
    <>
      <div id="field-name">
        <NoteFor fields={['name']} />
        <TextField
          {...register('name')}
          label={t('venue.name')}
          hint={t('venue.nameHint')}
          error={formState.errors.name ? t('fault.email') : undefined}
          optional
          maxLength={LIMITS.venueName}
          autoComplete="off"
        />
      </div>
      <PinPicker {...(near && { near })} />
      <SectionFields section="venue" />
    </>
  )
}
