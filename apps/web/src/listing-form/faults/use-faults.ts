import type { UseFormReturn } from 'react-hook-form'
import type { ListingFields } from '../fields.ts'
import { useFaultWords } from './use-fault-words.ts'

export function useFaults({ formState }: Pick<UseFormReturn<ListingFields>, 'formState'>) {
  const faultWords = useFaultWords()
  return Object.entries(formState.errors).flatMap(([field, error]) => {
    const words = faultWords(field, error?.type)
    return words ? [{ field, words }] : []
  })
}
