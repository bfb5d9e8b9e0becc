import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { loadMessages, startMessages } from '../../locales/messages.ts'
import { PastePlace } from './paste-place.tsx'

beforeAll(async () => {
  await startMessages()
  await loadMessages(['listing-form'])
})
afterEach(cleanup)

function give(text: string) {
  const onRead = vi.fn<(point: { latitude: number; longitude: number }) => void>()
  render(<PastePlace onRead={onRead} />)
  fireEvent.click(screen.getByText('Paste a link or coordinates'))
  const field = screen.getByRole('textbox', { name: 'A map link or coordinates' })
  fireEvent.change(field, { target: { value: text } })
  fireEvent.click(screen.getByRole('button', { name: 'Put the pin there' }))
  return { onRead, field }
}

test('a link puts the pin, and says where', () => {
  const { onRead } = give('https://www.openstreetmap.org/#map=17/28.2096/83.9856')
  expect(onRead).toHaveBeenCalledWith({ latitude: 28.2096, longitude: 83.9856 })
  expect(screen.getByRole('status').textContent).toContain('28.2096, 83.9856')
})

test.each([
  ['https://maps.app.goo.gl/AbC', /short link/],
  ['https://www.google.com/maps/place/Pokhara', /no place in this link/],
  ['Pokhara', /cannot read that/],
  ['99, 200', /not on this planet/],
])('%s puts nothing, and what to do stands beside the field', (text, words) => {
  const { onRead, field } = give(text)
  expect(onRead).not.toHaveBeenCalled()
  expect(field.getAttribute('aria-invalid')).toBe('true')
  expect(screen.getByText(words)).toBeDefined()
})
