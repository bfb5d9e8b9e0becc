import type { Offer } from '@surgeries/domain/listing-choices'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../locales/use-format.ts'

/** Instagram, Nepali: what somebody wants or can, and the languages for it, as words. */
export function useSubjects() {
  const { t } = useTranslation('common')
  const { spoken } = useFormat()
  return ({ topics, languages }: { topics: readonly Offer[]; languages: readonly string[] }) => [
    ...topics.map((topic) => t(`offers.${topic}`)),
    ...languages.map(spoken),
  ]
}
