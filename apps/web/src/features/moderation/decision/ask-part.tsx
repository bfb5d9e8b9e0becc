import { LIMITS } from '@surgeries/domain/listing'
import { LISTING_FIELDS, type ListingField } from '@surgeries/domain/listing-fields'
import { useRef } from 'react'
import { useMessages } from '../../../locales/use-messages.ts'
import { ChipGroup } from '../../../ui/controls/choices.tsx'
import { TextArea } from '../../../ui/controls/text-field.tsx'
import { type DecisionDraft, type DraftFault, notedFields } from './decision-draft.ts'

export interface PartProps {
  draft: DecisionDraft
  change: (changes: Partial<DecisionDraft>) => void
  faults: DraftFault[]
}

const FOLLOWING: ListingField[] = ['longitude', 'countryCode', 'timeZone']
const ASKABLE = LISTING_FIELDS.filter((field) => !FOLLOWING.includes(field))

export function AskPart({ draft, change, faults }: PartProps) {
  const t = useMessages('moderation')
  // A tick taken away by mistake brings its words back.
  const dropped = useRef<DecisionDraft['notes']>({})
  const noted = notedFields(draft)
  const tick = (fields: readonly ListingField[]) => {
    dropped.current = { ...dropped.current, ...draft.notes }
    change({
      notes: Object.fromEntries(fields.map((field) => [field, draft.notes[field] ?? dropped.current[field] ?? ''])),
    })
  }
  return (
    <>
      <ChipGroup
        legend={t('decide.which')}
        hint={t('decide.whichHint')}
        options={ASKABLE.map((field) => ({ value: field, label: t(`field.${field}`) }))}
        values={noted}
        onChange={tick}
      />
      {noted.map((field) => (
        <div key={field} data-field={`notes.${field}`}>
          <TextArea
            label={t('decide.note', { field: t(`field.${field}`) })}
            error={faults.includes(`notes.${field}`) ? t('decide.noteNeeded') : undefined}
            rows={2}
            maxLength={LIMITS.fieldNote}
            length={draft.notes[field]?.length ?? 0}
            value={draft.notes[field] ?? ''}
            onChange={(event) => change({ notes: { ...draft.notes, [field]: event.target.value } })}
          />
        </div>
      ))}
      <div data-field="reason">
        <TextArea
          label={t('decide.reasonAsk')}
          error={faults.includes('reason') ? t('decide.reasonAskNeeded') : undefined}
          optional={noted.length > 0}
          rows={3}
          maxLength={LIMITS.reason}
          length={draft.reason.length}
          value={draft.reason}
          onChange={(event) => change({ reason: event.target.value })}
        />
      </div>
    </>
  )
}
