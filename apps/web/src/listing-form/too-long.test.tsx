import { BLANK_LISTING } from '@surgeries/domain/listing-fields'
import { LIMITS } from '@surgeries/domain/listing'
import { fireEvent, render, screen } from '@testing-library/react'
import { FormProvider, useForm } from 'react-hook-form'
import { beforeAll, expect, test } from 'vitest'
import { loadMessages } from '../locales/messages.ts'
import { ListingText } from './listing-text.tsx'

beforeAll(() => loadMessages(['listing-form', 'common']))

function Form({ field }: { field: 'cost' | 'directions' }) {
  const form = useForm({ defaultValues: { ...BLANK_LISTING } })
  return (
    <FormProvider {...form}>
      <ListingText field={field} />
    </FormProvider>
  )
}

test.each(['cost', 'directions'] as const)(
  'a text that is pasted into %s is not cut off: how much is too long is said',
  (field) => {
    render(<Form field={field} />)
    const input = screen.getByRole<HTMLInputElement>('textbox')
    expect(input.maxLength).toBe(-1)
    fireEvent.change(input, { target: { value: 'x'.repeat(LIMITS[field] + 19) } })
    expect(input.value).toHaveLength(LIMITS[field] + 19)
    expect(screen.getByText('19 characters too many')).toBeTruthy()
    fireEvent.change(input, { target: { value: 'x'.repeat(LIMITS[field] - 2) } })
    expect(screen.getByText('2 characters left')).toBeTruthy()
  },
)
