import { FIELD_LIMITS, LISTING_FIELDS, type ListingField, TEXT_FIELDS } from '@surgeries/domain/listing-fields'
import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { MemoryRouter } from '../../test/memory-router.tsx'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { makeQueryClient } from '../api/query-client.ts'
import { loadMessages, startMessages } from '../locales/messages.ts'
import { Announcer } from '../ui/announcer.tsx'
import { spotId } from './field-spot.tsx'
import { emptyFields } from './fields.ts'
import { ListingForm } from './listing-form.tsx'
import { fullListing } from '../../../api/test/full-listing.ts'

beforeAll(async () => {
  await startMessages()
  await loadMessages(['listing-form', 'schedule', 'common'])
})
beforeEach(() => {
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json({})))
  render(
    <MemoryRouter>
      <QueryClientProvider client={makeQueryClient()}>
        <Announcer>
          <ListingForm initial={fullListing()} onSubmit={() => {}}>
            <button type="submit">Send</button>
          </ListingForm>
        </Announcer>
      </QueryClientProvider>
    </MemoryRouter>,
  )
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
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
