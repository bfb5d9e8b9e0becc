import type { PinFacts } from '@surgeries/contracts/places'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { useEffect } from 'react'
import { FormProvider, useForm } from 'react-hook-form'
import { beforeAll, expect, test } from 'vitest'
import { serve } from '../../../test/server.ts'
import { renderPage } from '../../../test/render-page.tsx'
import { loadMessages } from '../../locales/messages.ts'
import { emptyFields, type ListingFields } from '../fields.ts'
import { CentreNotice } from './centre-notice.tsx'
import { PinDoubt } from './pin-doubt.tsx'
import { PinWords } from './pin-words.tsx'
import { usePin } from './use-pin.ts'

beforeAll(() => loadMessages(['listing-form', 'common']))

const HAMBURG: PinFacts = {
  isLand: true,
  isNearLand: true,
  countryCode: 'DE',
  countries: ['DE'],
  timeZone: 'Europe/Berlin',
  candidates: ['Europe/Berlin'],
  countryZones: ['Europe/Berlin', 'Europe/Busingen'],
  nearest: null,
  centreOf: null,
}
let read: () => ListingFields

/** The network is where our part of the form ends: it answers with what the server knows of the pin. */
function put(facts: Partial<PinFacts>, form: Partial<ListingFields> = {}) {
  serve(() => ({ ...HAMBURG, ...facts }))
  renderPage(
    <Pin form={{ ...emptyFields, latitude: 53.55, longitude: 9.93, ...form }} onReady={(get) => (read = get)} />,
  )
}

function Pin({ form: defaultValues, onReady }: { form: ListingFields; onReady: (get: typeof read) => void }) {
  const form = useForm<ListingFields>({ defaultValues })
  useEffect(() => onReady(form.getValues), [form, onReady])
  return (
    <FormProvider {...form}>
      <CentreNotice />
      <PinDoubt />
      <PinWords />
      <PutAgain />
    </FormProvider>
  )
}

function PutAgain() {
  const { point, put: putPin } = usePin()
  return (
    <button type="button" onClick={() => putPin(point)}>
      Put it where it is
    </button>
  )
}

const radios = () => screen.getAllByRole<HTMLInputElement>('radio')
const names = () => radios().map((radio) => radio.closest('label')?.textContent)

test('where two sources differ on the country, both are offered alike and none is chosen', async () => {
  put({ countryCode: 'MA', countries: ['MA', 'EH'] })
  expect(await screen.findByText('Which country is this in: Morocco or Western Sahara?')).toBeDefined()
  expect(names()).toEqual(['Morocco', 'Western Sahara'])
  expect(radios().map(({ checked }) => checked)).toEqual([false, false])
  expect(read().countryCode).toBe('')
  for (const name of ['Western Sahara', 'Morocco']) {
    fireEvent.click(screen.getByRole('radio', { name }))
    expect(read().countryCode).toBe(name === 'Morocco' ? 'MA' : 'EH')
    expect(screen.queryByText('Two countries?')).toBeNull()
  }
})

test('a town chosen from our list settles its country, and the other can still be said', async () => {
  put({ countryCode: 'RU', countries: ['RU', 'UA'] }, { expectedCountry: 'UA' })
  await screen.findByText('Which country is this in: Russia or Ukraine?')
  await waitFor(() => expect(read().countryCode).toBe('UA'))
  expect(radios().map(({ checked }) => checked)).toEqual([false, true])
  expect(screen.queryByText('Two countries?')).toBeNull()
})

test('where no country claims the land, it is asked with the whole list open', async () => {
  put({ countryCode: null, countries: [] })
  const select = await screen.findByRole('combobox', { name: /Country/ })
  expect(select.closest('details')?.open).toBe(true)
  expect(read().countryCode).toBe('')
})

test('where all sources agree on the country nothing is asked', async () => {
  put({})
  await waitFor(() => expect(read().countryCode).toBe('DE'))
  expect(screen.queryAllByRole('radio')).toEqual([])
})

test('where clocks are in doubt somebody who is there says which time they show, and none is chosen before', async () => {
  put({ countryCode: 'CN', countries: ['CN'], candidates: ['Asia/Urumqi', 'Asia/Shanghai'], timeZone: 'Asia/Urumqi' })
  expect(await screen.findByText('Which time do clocks there show: Urumqi or Shanghai?')).toBeDefined()
  expect(radios().map(({ checked }) => checked)).toEqual([false, false])
  expect(read().timeZone).toBe('')
  fireEvent.click(radios().at(1) ?? document.body)
  expect(read().timeZone).toBe('Asia/Shanghai')
})

test('where there is no doubt another zone of the country can still be chosen', async () => {
  put({})
  fireEvent.click(await screen.findByText('Is this the wrong time zone?'))
  fireEvent.change(screen.getByRole('combobox', { name: 'Time zone' }), { target: { value: 'Europe/Busingen' } })
  expect(read().timeZone).toBe('Europe/Busingen')
})

test('off the coast it is asked whether there is an island, and both answers work', async () => {
  put({ isLand: false })
  expect(await screen.findByText('Is this on an island?')).toBeDefined()
  fireEvent.click(screen.getByRole('button', { name: /Yes, it.s on an island/ }))
  expect(read()).toMatchObject({ isLand: true, saysIsland: true })
  expect(screen.queryByText('Is this on an island?')).toBeNull()
})

test('a pin that is on no island is taken away, so that it is put again', async () => {
  put({ isLand: false })
  fireEvent.click(await screen.findByRole('button', { name: 'No, put the pin again' }))
  expect(read()).toMatchObject({ latitude: null, longitude: null })
})

test('in the open sea there is nothing to confirm', async () => {
  put({ isLand: false, isNearLand: false })
  expect(await screen.findByText('The pin is in the water')).toBeDefined()
  expect(screen.queryByRole('button', { name: /island/ })).toBeNull()
})

/** A sentence with a name in it that is an element of its own. */
const whole = (words: string) => (_text: string, element: Element | null) =>
  element?.localName === 'p' && element.textContent === words

test('a pin in the middle of a town is said to be about the town', async () => {
  put({ centreOf: 'Hamburg' })
  expect(await screen.findByText(whole('The pin is in the middle of Hamburg'))).toBeDefined()
})

const town = (name: string, latitude: number, longitude: number) => ({ ...ANY_TOWN, name, latitude, longitude })
const ANY_TOWN = {
  id: 1,
  kind: 'town' as const,
  within: null,
  county: null,
  near: null,
  bounds: null,
  matchedName: null,
  localNames: {},
  region: null,
  countryCode: 'DE',
  population: 1000,
  timeZone: 'Europe/Berlin',
  distanceKm: 1,
}

test('a locality that we filled in follows the pin', async () => {
  put({ nearest: town('Wedel', 53.58, 9.7) }, { locality: 'Altona', filledLocality: 'Altona' })
  await waitFor(() => expect(read()).toMatchObject({ locality: 'Wedel', filledLocality: 'Wedel' }))
})

test('a locality that somebody wrote stays, wherever the pin goes', async () => {
  put({ nearest: town('Wedel', 53.58, 9.7) }, { locality: 'Our village', filledLocality: 'Altona' })
  await waitFor(() => expect(read().countryCode).toBe('DE'))
  expect(read().locality).toBe('Our village')
})

test('a pin far from the town that was looked for is said to be so, also in the same country', async () => {
  put({}, { expectedTown: { name: 'München', latitude: 48.14, longitude: 11.58 }, expectedCountry: 'DE' })
  expect(await screen.findByText(whole('The pin is 613 km from München'))).toBeDefined()
  fireEvent.click(screen.getByRole('button', { name: 'The pin is right' }))
  expect(document.body.textContent).not.toContain('from München')
  expect(read()).toMatchObject({ latitude: 53.55, longitude: 9.93 })
})

test('a pin in another country than the town that was looked for is said to be, and how far away', async () => {
  put({}, { expectedTown: { name: 'Wien', latitude: 48.21, longitude: 16.37 }, expectedCountry: 'AT' })
  expect(await screen.findByText(/The pin is 745 km from Wien\./)).toBeDefined()
})

test('a pin that slipped far away goes back to its town', async () => {
  put({}, { expectedTown: { name: 'München', latitude: 48.14, longitude: 11.58 }, expectedCountry: 'DE' })
  fireEvent.click(await screen.findByRole('button', { name: 'Put it back in München' }))
  expect(read()).toMatchObject({ latitude: 48.14, longitude: 11.58 })
})

test('a pin within fifty kilometres of its town is where it belongs', async () => {
  put({}, { expectedTown: { name: 'Lübeck', latitude: 53.87, longitude: 10.3 }, expectedCountry: 'DE' })
  await waitFor(() => expect(read().countryCode).toBe('DE'))
  expect(document.body.textContent).not.toContain('from Lübeck')
})

test('a pin that is put where it is already keeps its country, its clock and what is doubtful about it', async () => {
  put({ centreOf: 'Hamburg' })
  await waitFor(() => expect(read().countryCode).toBe('DE'))
  const before = read()
  fireEvent.click(screen.getByRole('button', { name: 'Put it where it is' }))
  await waitFor(() => expect(read()).toEqual(before))
  expect(before).toMatchObject({ isLand: true, centreOf: 'Hamburg', timeZone: 'Europe/Berlin' })
})
