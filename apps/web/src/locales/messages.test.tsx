import { pages } from '@surgeries/messages/pages'
import { act, render, screen } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { Unreachable } from '../api/problem.ts'
import { LanguageProvider } from './language-provider.tsx'
import { changeLanguage, loadMessages } from './messages.ts'
import { useMessages } from './use-messages.ts'

const fail = () => Promise.reject(new TypeError('Failed to fetch'))

beforeEach(() => changeLanguage('en'))

test('what is on the page is said in another language as soon as that is chosen', async () => {
  await loadMessages(['coming'])
  render(
    <LanguageProvider>
      <Seats />
    </LanguageProvider>,
  )
  expect(screen.getByText('2 places left')).toBeTruthy()
  await act(() => changeLanguage('ne'))
  expect(screen.getByText(/^२ .*/)).toBeTruthy()
  expect(document.documentElement.lang).toBe('ne')
})

test('what does not arrive in the chosen language is said in English', async () => {
  await changeLanguage('de')
  vi.spyOn(pages.de, 'about').mockImplementation(fail)
  await loadMessages(['about'])
  render(<About />)
  expect(screen.getByText('A table, some tea, and somebody who knows')).toBeTruthy()
})

test('where English does not arrive either, the page is not there, and is asked for again', async () => {
  await changeLanguage('de')
  vi.spyOn(pages.de, 'inbox').mockImplementation(fail)
  vi.spyOn(pages.en, 'inbox').mockImplementation(fail)
  await expect(loadMessages(['inbox'])).rejects.toThrow(Unreachable)
  vi.restoreAllMocks()
  await expect(loadMessages(['inbox'])).resolves.toBeUndefined()
})

function Seats() {
  const t = useMessages('coming')
  return <p>{t('expected.left', { count: 2 })}</p>
}

function About() {
  const t = useMessages('about')
  return <p>{t('title')}</p>
}
