import type { Offer } from '@surgeries/domain/listing-choices'
import { useMessages } from '../../locales/use-messages.ts'
import { useFormat } from '../../locales/use-format.ts'

export function useSubjects() {
  const t = useMessages('common')
  const { spoken } = useFormat()
  return ({ topics, languages }: { topics: readonly Offer[]; languages: readonly string[] }) => [
    ...topics.map((topic) => t(`offers.${topic}`)),
    ...languages.map(spoken),
  ]
}
