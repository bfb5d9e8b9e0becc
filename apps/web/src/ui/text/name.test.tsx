import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { Name } from './name.tsx'

test('a name is left alone by whoever translates the page', () => {
  render(<Name>Kultwerk West</Name>)
  expect(screen.getByText('Kultwerk West').closest('[translate="no"]')).not.toBeNull()
})

test('a name is read out in its language where that is known, and else in the language of the page', () => {
  render(
    <>
      <Name languages={['ne', 'en']}>नेपालगन्ज सर्जरी</Name>
      <Name languages={['de', 'en']}>Kultwerk West</Name>
    </>,
  )
  expect(screen.getByText('नेपालगन्ज सर्जरी').getAttribute('lang')).toBe('ne')
  expect(screen.getByText('Kultwerk West').hasAttribute('lang')).toBe(false)
})
