import type { Place } from '@surgeries/contracts/places'
import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { FormProvider, useForm } from 'react-hook-form'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { makeQueryClient } from '../../api/query-client.ts'
import { loadMessages, startMessages } from '../../locales/messages.ts'
import { Announcer } from '../../ui/announcer.tsx'
import { emptyFields, type ListingFields } from '../fields.ts'
import { PIN_LABEL_ID } from './focus-pin.ts'
import { TownSearch } from './town-search.tsx'

beforeAll(async () => {
  await startMessages()
  await loadMessages(['listing-form', 'common'])
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const NEWPORT: Place = {
  id: 1,
  kind: 'town',
  name: 'Newport',
  matchedName: null,
  localNames: {},
  region: 'Wales',
  countryCode: 'GB',
  latitude: 51.59,
  longitude: -3,
  within: null,
  county: null,
  near: null,
  bounds: null,
  population: 128_060,
  timeZone: 'Europe/London',
}

function Form() {
  const form = useForm<ListingFields>({ defaultValues: emptyFields })
  return (
    <QueryClientProvider client={makeQueryClient()}>
      <Announcer>
        <FormProvider {...form}>
          <TownSearch onChoose={() => {}} />
          <h2 id={PIN_LABEL_ID} tabIndex={-1}>
            The pin
          </h2>
        </FormProvider>
      </Announcer>
    </QueryClientProvider>
  )
}

/** The network is where our part of the form ends: it answers with the places that the server knows. */
function type(name: string, items: Place[]) {
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json({ items })))
  render(<Form />)
  fireEvent.change(screen.getByLabelText('Town or village'), { target: { value: name } })
}

test('of a town that is none of those found, the name stays and the pin is put by hand', async () => {
  type('Newport', [NEWPORT])
  fireEvent.click(await screen.findByRole('button', { name: 'None of these: put the pin yourself' }))
  expect(screen.queryByRole('button', { name: /Newport/ })).toBeNull()
  expect(screen.getByLabelText<HTMLInputElement>('Town or village').value).toBe('Newport')
  expect(document.activeElement?.id).toBe(PIN_LABEL_ID)
})

test('of a town that nobody knows, a button leads to the pin', async () => {
  type('Sankhuwa', [])
  fireEvent.click(await screen.findByRole('button', { name: 'Put the pin on the map' }))
  expect(document.activeElement?.id).toBe(PIN_LABEL_ID)
})
