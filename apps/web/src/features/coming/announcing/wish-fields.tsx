import type { Surgery } from '@surgeries/contracts/surgeries'
import type { AttendanceKind } from '@surgeries/domain/attendance'
import { LIMITS } from '@surgeries/domain/listing'
import { useMessages } from '../../../locales/use-messages.ts'
import { LanguagePicker } from '../../../listing-form/languages/language-picker.tsx'
import { ChipGroup } from '../../../ui/controls/choices.tsx'
import { TextArea, TextField } from '../../../ui/controls/text-field.tsx'
import type { Wish } from '../announce-draft.ts'
import { topicsFor } from './wish.ts'

interface WishFieldsProps {
  kind: AttendanceKind
  wish: Wish
  onChange: (wish: Wish) => void
  surgery: Pick<Surgery, 'countryCode'> & Partial<Pick<Surgery, 'offers' | 'languages'>>
}

export function WishFields({ kind, wish, onChange, surgery }: WishFieldsProps) {
  const t = useMessages('coming', 'common')
  return (
    <>
      <ChipGroup
        legend={t(`form.${kind}.topics`)}
        hint={t('form.topicsHint')}
        values={wish.topics}
        onChange={(topics) => onChange({ ...wish, topics })}
        options={topicsFor(surgery.offers ?? []).map((value) => ({ value, label: t(`common:offers.${value}`) }))}
      />
      <LanguagePicker
        values={wish.languages}
        onChange={(languages) => onChange({ ...wish, languages })}
        country={surgery.countryCode}
        alsoLikely={surgery.languages ?? []}
        words={{
          legend: t('form.languages'),
          search: t('form.languageSearch'),
          none: t('form.languageNone'),
          full: t('form.languageFull'),
        }}
      />
      <TextArea
        label={t('form.note')}
        hint={t(`form.${kind}.noteHint`)}
        optional
        rows={2}
        value={wish.note}
        maxLength={LIMITS.attendanceNote}
        length={wish.note.length}
        onChange={(event) => onChange({ ...wish, note: event.target.value })}
      />
      <TextField
        label={t('form.name')}
        optional
        autoComplete="name"
        maxLength={80}
        value={wish.name}
        onChange={(event) => onChange({ ...wish, name: event.target.value })}
      />
    </>
  )
}
