import type { ReactNode } from 'react'
import { HelpFields } from './help-fields.tsx'
import { ListingText } from './listing-text.tsx'
import { PinPicker } from './pin/pin-picker.tsx'
import { ReachFields } from './reach-fields.tsx'
import { WhenFields } from './schedule/when-fields.tsx'
import type { Section } from './sections.ts'
import { SpotFields } from './spot-fields.tsx'
import { StoryFields } from './story-fields.tsx'

const FIELDS: Record<Section, () => ReactNode> = {
  name: () => <ListingText field="name" autoComplete="off" />,
  place: () => <PinPicker />,
  spot: SpotFields,
  when: WhenFields,
  reach: ReachFields,
  story: StoryFields,
  help: HelpFields,
}

/** The fields of one section; they stand inside react-hook-form's FormProvider. */
export function SectionFields({ section }: { section: Section }) {
  const Fields = FIELDS[section]
  return <Fields />
}
