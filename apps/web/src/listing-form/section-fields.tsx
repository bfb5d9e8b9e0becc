import { fieldsWith, type ListingField, type Section } from '@surgeries/domain/listing-fields'
import type { ReactNode } from 'react'
import { FirstHeld } from './first-held.tsx'
import { AccessChoice, OffersChoice } from './help-fields.tsx'
import { LanguageChoice } from './languages/language-choice.tsx'
import { isTyped, ListingText } from './listing-text.tsx'
import { CountryDoubt } from './pin/country/country-doubt.tsx'
import { PinPicker } from './pin/pin-picker.tsx'
import { PrecisionChoice } from './pin/precision-choice.tsx'
import { WhenFields } from './schedule/when-fields.tsx'

const OWN: Partial<Record<ListingField, (() => ReactNode) | null>> = {
  locality: () => <PinPicker />,
  latitude: null,
  longitude: null,
  countryCode: null,
  timeZone: null,
  pinPrecision: PrecisionChoice,
  address: Address,
  schedule: WhenFields,
  meets: null,
  firstHeldOn: FirstHeld,
  offers: OffersChoice,
  languages: LanguageChoice,
  access: AccessChoice,
}

function Address() {
  return (
    <>
      <ListingText field="address" />
      <CountryDoubt field="address" />
    </>
  )
}

export function SectionFields({ section }: { section: Section }) {
  return fieldsWith('section', section).map((field) => {
    const Own = OWN[field]
    if (Own) return <Own key={field} />
    return Own === undefined && isTyped(field) ? <ListingText key={field} field={field} /> : null
  })
}
