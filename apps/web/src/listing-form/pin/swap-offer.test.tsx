import type { PinFacts } from '@surgeries/contracts/places'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { FormProvider, useForm } from 'react-hook-form'
import { beforeAll, expect, test, vi } from 'vitest'
import { serve } from '../../../test/server.ts'
import { renderPage } from '../../../test/render-page.tsx'
import { loadMessages } from '../../locales/messages.ts'
import { SwapOffer } from './swap-offer.tsx'

beforeAll(() => loadMessages(['listing-form', 'common']))

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
  serve(({ query }) => {
    const latitude = query.get('lat')
    asked.push(String(latitude))
    return latitude === '53.55' ? IN_HAMBURG : ofSwapped
  })
  renderPage(<Form offer={offer} expectedCountry={expectedCountry} />)
  return asked
}

function Form({ offer, expectedCountry }: { offer: Parameters<typeof SwapOffer>[0]; expectedCountry: string }) {
  const form = useForm({ defaultValues: { expectedCountry } })
  return (
    <FormProvider {...form}>
      <SwapOffer {...offer} />
    </FormProvider>
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
