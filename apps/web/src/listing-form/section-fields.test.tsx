import { FIELD_LIMITS, LISTING_FIELDS, type ListingField, TEXT_FIELDS } from '@surgeries/domain/listing-fields'
import { fireEvent, screen } from '@testing-library/react'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { serve } from '../../test/server.ts'
import { renderPage } from '../../test/render-page.tsx'
import { loadMessages } from '../locales/messages.ts'
import { spotId } from './field-spot.tsx'
import { emptyFields } from './fields.ts'
import { ListingForm } from './listing-form.tsx'
import { fullListing } from '../../../api/test/full-listing.ts'

beforeAll(() => loadMessages(['listing-form', 'schedule', 'common']))
beforeEach(() => {
  serve(() => ({}))
  renderPage(
    <ListingForm initial={fullListing()} onSubmit={() => {}}>
      <button type="submit">Send</button>
    </ListingForm>,
  )
})

/** They follow from the pin, and are asked for beside it where sources differ. */
const FROM_PIN: readonly ListingField[] = ['longitude', 'countryCode', 'timeZone']

test('every field of a listing is asked for in the form, and has a value while nothing is typed', () => {
  const asked = LISTING_FIELDS.filter((field) => document.getElementById(spotId(field)))
  expect(asked).toEqual(LISTING_FIELDS.filter((field) => !FROM_PIN.includes(field)))
  expect(Object.keys(emptyFields)).toEqual(expect.arrayContaining(LISTING_FIELDS))
})

test('every text has its limit, its words and what was said before', () => {
  const said = fullListing()
  for (const field of TEXT_FIELDS) {
    const [input] = screen.getAllByDisplayValue(said[field] ?? '')
    expect(document.querySelector(`label[for="${input?.id}"]`)?.textContent, field).toMatch(/\p{L}/u)
    if (!input || field === 'locality') continue
    fireEvent.change(input, { target: { value: 'x'.repeat(FIELD_LIMITS[field] + 7) } })
    expect(screen.getAllByText('7 characters too many'), field).toHaveLength(1)
    fireEvent.change(input, { target: { value: '' } })
  }
})
