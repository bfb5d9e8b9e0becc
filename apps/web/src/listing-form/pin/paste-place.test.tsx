import { QueryClient } from '@tanstack/react-query'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { FormProvider, useForm } from 'react-hook-form'
import { beforeAll, expect, test, vi } from 'vitest'
import { renderPage } from '../../../test/render-page.tsx'
import { loadMessages } from '../../locales/messages.ts'
import { PastePlace } from './paste-place.tsx'

beforeAll(() => loadMessages(['listing-form']))

/** Nothing is asked of a server here: what has to be looked up is a matter of the browser tests. */
const client = new QueryClient({ defaultOptions: { queries: { enabled: false } } })

function give(text: string) {
  const onRead = vi.fn<(point: { latitude: number; longitude: number }) => void>()
  const page = renderPage(<Form pin={null} onRead={onRead} />, { client })
  fireEvent.click(screen.getByText('Paste a link or coordinates'))
  const field = screen.getByRole('textbox', { name: 'A map link, coordinates or a plus code' })
  fireEvent.change(field, { target: { value: text } })
  fireEvent.click(screen.getByRole('button', { name: 'Put the pin there' }))
  const movePin = (pin: { latitude: number; longitude: number }) => page.rerender(<Form pin={pin} onRead={onRead} />)
  return { onRead, field, movePin }
}

function Form(props: Parameters<typeof PastePlace>[0]) {
  const form = useForm({ defaultValues: { expectedCountry: '' } })
  return (
    <FormProvider {...form}>
      <PastePlace {...props} />
    </FormProvider>
  )
}

const said = () => screen.getAllByRole('status')[0]?.textContent

test('a link puts the pin, and says where until the pin moves on', async () => {
  const { onRead, movePin } = give('https://www.openstreetmap.org/#map=17/28.2096/83.9856')
  await waitFor(() => expect(onRead).toHaveBeenCalledWith({ latitude: 28.2096, longitude: 83.9856 }))
  movePin({ latitude: 28.2096, longitude: 83.9856 })
  expect(said()).toContain('28.2096, 83.9856')
  movePin({ latitude: 28.3, longitude: 83.9856 })
  expect(said()).toBe('')
})

test.each([
  ['https://maps.app.goo.gl/AbC', /short link/],
  ['https://www.google.com/maps/place/Pokhara', /no place in this link/],
  ['Pokhara', /can’t read that/],
  ['///filled.count.soap', /Only what3words can say/],
  ['P8R9+6F', /write the town behind it/],
  ['99, 200', /numbers are too large/],
])('%s puts nothing, and what to do stands beside the field', async (text, words) => {
  const { onRead, field } = give(text)
  expect(await screen.findByText(words)).toBeDefined()
  expect(onRead).not.toHaveBeenCalled()
  expect(field.getAttribute('aria-invalid')).toBe('true')
})
