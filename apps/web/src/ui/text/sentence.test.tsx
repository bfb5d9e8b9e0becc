import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { Sentence } from './sentence.tsx'

test('a name inside a sentence is left alone by whoever translates the page, and the words beside it are not', () => {
  const { container } = render(
    <Sentence name="नेपालगन्ज सर्जरी" languages={['ne', 'en']} words={(name) => `Everybody can find “${name}” now.`} />,
  )
  expect(container.textContent).toBe('Everybody can find “नेपालगन्ज सर्जरी” now.')
  const name = screen.getByText('नेपालगन्ज सर्जरी')
  expect([name.getAttribute('translate'), name.lang]).toEqual(['no', 'ne'])
})

test('a sentence may do without the name', () => {
  const { container } = render(<Sentence name="Kultwerk West" words={() => 'It is published.'} />)
  expect(container.textContent).toBe('It is published.')
  expect(container.querySelector('[translate]')).toBeNull()
})
