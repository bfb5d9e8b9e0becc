import { render, screen } from '@testing-library/react'
import { beforeAll, expect, test } from 'vitest'
import { loadMessages } from '../../locales/messages.ts'
import { MarkBadge } from '../../ui/mark.tsx'
import { Legend } from './legend.tsx'

beforeAll(() => loadMessages(['finding', 'common']))

test('a near date that nobody confirmed is called planned, and the legend says that it is not confirmed', () => {
  render(<Legend />)
  const meaning = screen.getByText('Planned soon').nextElementSibling
  expect(meaning?.textContent).toMatch(/hasn’t confirmed that date yet/)
  expect(screen.getByText('It is on').nextElementSibling?.textContent).toMatch(/has confirmed the next date/)
})

test('a badge has the colour of certainty only where the date is confirmed', () => {
  const { container } = render(
    <>
      <MarkBadge mark="on" />
      <MarkBadge mark="soon" />
      <MarkBadge mark="confirmed" />
    </>,
  )
  const [on, soon, confirmed] = [...container.children].map((badge) => badge.className)
  expect(soon).toBe(confirmed)
  expect(soon).not.toBe(on)
})
