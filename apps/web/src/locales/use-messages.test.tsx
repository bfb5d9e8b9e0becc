import { render, screen } from '@testing-library/react'
import { startTransition, Suspense, useState } from 'react'
import { beforeAll, expect, test, vi } from 'vitest'
import { LanguageProvider } from './language-provider.tsx'
import { startMessages } from './messages.ts'
import { useMessages } from './use-messages.ts'

beforeAll(startMessages)

function Effects() {
  const t = useMessages('effects')
  return <p>{t('nobody')}</p>
}

function Page() {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <button type="button" onClick={() => startTransition(() => setIsOpen(true))}>
        Show
      </button>
      <Suspense fallback="Wait">{isOpen && <Effects />}</Suspense>
    </>
  )
}

test('messages that arrive while a part of a page is being drawn are shown, without an error', async () => {
  const complaints = vi.spyOn(console, 'error')
  render(
    <LanguageProvider>
      <Page />
    </LanguageProvider>,
  )
  screen.getByRole('button').click()
  expect(await screen.findByText('Nobody has signed up for these dates.')).toBeDefined()
  expect(complaints).not.toHaveBeenCalled()
})
