import type { PinFacts } from '@surgeries/contracts/places'
import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { FormProvider, useForm } from 'react-hook-form'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { makeQueryClient } from '../../api/query-client.ts'
import { loadMessages, startMessages } from '../../locales/messages.ts'
import { SwapOffer } from './swap-offer.tsx'

beforeAll(async () => {
  await startMessages()
  await loadMessages(['listing-form', 'common'])
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const IN_HAMBURG: PinFacts = {
  isLand: true,
  isNearLand: true,
  countryCode: 'DE',
  countries: ['DE'],
  timeZone: 'Europe/Berlin',
  candidates: ['Europe/Berlin'],
  countryZones: ['Europe/Berlin'],
  nearest: null,
  centreOf: null,
}
const IN_SOMALIA: PinFacts = { ...IN_HAMBURG, countryCode: 'SO', countries: ['SO'] }
const AT_SEA: PinFacts = { ...IN_HAMBURG, isLand: false, isNearLand: false, countryCode: null, countries: [] }
const HAMBURG = { latitude: 53.55, longitude: 9.93 }
const SWAPPED = { latitude: 9.93, longitude: 53.55 }

/** What the server knows of the two points: the network is where our part of the form ends. */
function show(offer: Parameters<typeof SwapOffer>[0], expectedCountry: string, ofSwapped = AT_SEA) {
  const asked: string[] = []
  vi.stubGlobal('fetch', (url: string) => {
    const latitude = new URL(url, 'http://localhost').searchParams.get('lat')
    asked.push(String(latitude))
    return Promise.resolve(Response.json(latitude === '53.55' ? IN_HAMBURG : ofSwapped))
  })
  render(<Form offer={offer} expectedCountry={expectedCountry} />)
  return asked
}

function Form({ offer, expectedCountry }: { offer: Parameters<typeof SwapOffer>[0]; expectedCountry: string }) {
  const form = useForm({ defaultValues: { expectedCountry } })
  return (
    <QueryClientProvider client={makeQueryClient()}>
      <FormProvider {...form}>
        <SwapOffer {...offer} />
      </FormProvider>
    </QueryClientProvider>
  )
}

test('numbers that lie in the sea are offered the other way round, and the button puts them so', async () => {
  const onSwap = vi.fn<(numbers: string) => void>()
  show({ from: SWAPPED, onSwap }, '')
  expect(await screen.findByText('Did you mean 53.55, 9.93?')).toBeDefined()
  expect(document.body.textContent).toContain('Germany')
  fireEvent.click(screen.getByRole('button', { name: 'Yes, put the pin at 53.55, 9.93' }))
  expect(onSwap).toHaveBeenCalledWith('53.55, 9.93')
})

test('numbers in another country than was looked for are offered the other way round', async () => {
  show({ from: SWAPPED, onSwap: vi.fn<() => void>() }, 'DE', IN_SOMALIA)
  expect(await screen.findByText('Did you mean 53.55, 9.93?')).toBeDefined()
})

test('numbers that are where they should be are left alone', async () => {
  const asked = show({ from: HAMBURG, onSwap: vi.fn<() => void>() }, 'DE')
  await waitFor(() => expect(asked).toEqual(['53.55']))
  expect(screen.queryByText(/Did you mean/)).toBeNull()
})

test('nothing is offered where the other way round is no better', async () => {
  const asked = show({ from: SWAPPED, onSwap: vi.fn<() => void>() }, 'NP')
  await waitFor(() => expect(asked.toSorted()).toEqual(['53.55', '9.93']))
  expect(screen.queryByText(/Did you mean/)).toBeNull()
})

test('numbers off the earth are offered the other way round', async () => {
  show({ to: HAMBURG, onSwap: vi.fn<() => void>() }, 'DE')
  expect(await screen.findByText('Did you mean 53.55, 9.93?')).toBeDefined()
})
