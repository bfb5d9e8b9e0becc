import type { ListingContent } from '@surgeries/contracts/listing'
import type { FieldNote } from '@surgeries/contracts/submissions'
import { SECTIONS } from '@surgeries/domain/listing-fields'
import type { ReactNode } from 'react'
import { useMessages } from '../locales/use-messages.ts'
import { checkListing } from './faults/check.ts'
import { EditForm } from './edit-form.tsx'
import { fieldsOf, type ListingFields } from './fields.ts'
import styles from './listing-form.module.css'
import { usePinFacts } from './pin/use-pin-facts.ts'
import { OwnSlug } from './schedule/near/use-near-dates.ts'
import { SectionFields } from './section-fields.tsx'
import { useListingForm } from './use-listing-form.ts'
import type { ServerErrors } from './faults/use-server-errors.ts'

export interface ListingFormProps {
  initial: ListingContent
  slug?: string
  /** What was typed before and not sent; stands in place of `initial`. */
  draft?: ListingFields | undefined
  notes?: readonly FieldNote[]
  errors?: ServerErrors
  onChange?: (fields: ListingFields) => void
  onSubmit: (content: ListingContent) => void
  /** What stands at the foot: a word to the moderators, the button that sends (type="submit"). */
  children: ReactNode
}

export function ListingForm({
  initial,
  slug,
  draft,
  notes = [],
  errors,
  onChange,
  onSubmit,
  children,
}: ListingFormProps) {
  const t = useMessages('listing-form')
  const form = useListingForm<ListingFields>(draft ?? fieldsOf(initial))
  const send = (fields: ListingFields) => {
    const { content } = checkListing(fields)
    if (content) onSubmit(content)
  }
  return (
    <OwnSlug value={slug ?? null}>
      <EditForm form={form} notes={notes} errors={errors} onChange={onChange} onSubmit={send}>
        <PinFactsKeeper />
        {SECTIONS.map((section) => (
          <section key={section} className={styles.section} aria-labelledby={`section-${section}`}>
            <h2 id={`section-${section}`}>{t(`sections.${section}`)}</h2>
            <SectionFields section={section} />
          </section>
        ))}
        {children}
      </EditForm>
    </OwnSlug>
  )
}

function PinFactsKeeper() {
  usePinFacts()
  return null
}
