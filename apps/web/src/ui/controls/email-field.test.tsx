import { fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { beforeAll, expect, it } from 'vitest'
import { loadMessages } from '../../locales/messages.ts'
import { EmailField } from './email-field.tsx'

beforeAll(() => loadMessages(['common']))

function Form({ error }: { error?: string }) {
  const [typed, setTyped] = useState('')
  return (
    <EmailField
      label="Email"
      error={error}
      typed={typed}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onCorrect={setTyped}
    />
  )
}

const field = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Email' })
const type = (value: string) => fireEvent.change(field(), { target: { value } })

it('offers the address that was meant, and one press puts it in', () => {
  render(<Form />)
  type('asha@gmial.con')
  expect(screen.getByRole('status').textContent).toContain('Did you mean asha@gmail.com?')
  fireEvent.click(screen.getByRole('button', { name: 'Yes, use that' }))
  expect(field().value).toBe('asha@gmail.com')
  expect(screen.queryByRole('button')).toBeNull()
})

it('offers nothing where nothing seems wrong', () => {
  render(<Form />)
  type('asha@cocap.org.np')
  expect(screen.getByRole('status').textContent).toBe('')
})

it('says what is wrong with a mailbox that is not in Latin letters', () => {
  render(<Form error="Odd" />)
  type('nobody')
  expect(screen.getByText('Odd')).toBeTruthy()
  type('सीता@example.org')
  expect(screen.getByText(/before the @/)).toBeTruthy()
})
