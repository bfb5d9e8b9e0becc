import type { Place } from '@surgeries/contracts/places'
import { fireEvent, screen } from '@testing-library/react'
import { FormProvider, useForm } from 'react-hook-form'
import { beforeAll, expect, test } from 'vitest'
import { serve } from '../../../../test/server.ts'
import { renderPage } from '../../../../test/render-page.tsx'
import { loadMessages } from '../../../locales/messages.ts'
import { emptyFields, type ListingFields } from '../../fields.ts'
import { PIN_LABEL_ID } from '../focus-pin.ts'
import { TownSearch } from './town-search.tsx'

beforeAll(() => loadMessages(['listing-form', 'common']))

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
    <FormProvider {...form}>
      <TownSearch onChoose={() => {}} />
      <h2 id={PIN_LABEL_ID} tabIndex={-1}>
        The pin
      </h2>
    </FormProvider>
  )
}

/** The network is where our part of the form ends: it answers with the places that the server knows. */
function type(name: string, items: Place[]) {
  serve(() => ({ items }))
  renderPage(<Form />)
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
