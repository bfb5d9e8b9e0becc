import { fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { beforeAll, describe, expect, test } from 'vitest'
import { loadMessages } from '../../../locales/messages.ts'
import type { DateWish } from './date-wish.ts'
import { WhenChoice } from './when-choice.tsx'

function Choice() {
  const [wish, setWish] = useState<DateWish | null>(null)
  return (
    <>
      <WhenChoice wish={wish} onChange={setWish} />
      <output>{JSON.stringify(wish)}</output>
    </>
  )
}

const tap = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } })
const asked = (): unknown => JSON.parse(screen.getByRole('status').textContent ?? '')

beforeAll(() => loadMessages(['finding']))

describe('asking when', () => {
  test('takes one tap, and one tap back', () => {
    render(<Choice />)
    tap('This weekend')
    expect(asked()).toBe('weekend')
    expect(screen.getByRole('button', { name: 'This weekend' }).getAttribute('aria-pressed')).toBe('true')
    tap('Any time')
    expect(asked()).toBeNull()
  })

  test('for days of one’s own, either end may stay open', () => {
    render(<Choice />)
    tap('Choose days')
    expect(asked()).toBeNull()
    type('From', '2026-12-05')
    expect(asked()).toEqual({ from: '2026-12-05', to: null })
    type('To', '2026-12-06')
    expect(asked()).toEqual({ from: '2026-12-05', to: '2026-12-06' })
    type('From', '')
    expect(asked()).toEqual({ from: null, to: '2026-12-06' })
  })

  test('a year that is being typed asks for nothing yet, and an end never lies before its beginning', () => {
    render(<Choice />)
    tap('Choose days')
    type('From', '0202-12-05')
    expect(asked()).toBeNull()
    type('To', '2026-12-06')
    type('From', '2026-12-20')
    expect(asked()).toEqual({ from: '2026-12-20', to: '2026-12-20' })
  })
})
