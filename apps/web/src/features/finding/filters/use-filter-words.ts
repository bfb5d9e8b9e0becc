import { useMessages } from '../../../locales/use-messages.ts'
import { useFormat } from '../../../locales/use-format.ts'
import { FILTER_NAMES, type FilterName, type Finding } from './finding.ts'
import { useWishWords } from './use-wish-words.ts'

export interface ActiveFilter {
  key: string
  words: string
  without: Partial<Finding>
}

export function useFilterWords() {
  const t = useMessages('finding', 'common')
  const { country, spoken } = useFormat()
  const wishWords = useWishWords()
  const words = (name: FilterName, value: string): string => {
    if (name === 'country') return country(value)
    if (name === 'language') return spoken(value)
    // The values were read from the contracts' own lists.
    return t(`common:${name}.${value}` as 'common:offers.websites')
  }
  const active = (finding: Finding): ActiveFilter[] => [
    ...(finding.q ? [{ key: 'q', words: t('filters.q', { q: finding.q }), without: { q: '' } }] : []),
    ...(finding.when ? [{ key: 'when', words: wishWords.words(finding.when), without: { when: null } }] : []),
    ...FILTER_NAMES.flatMap((name) =>
      finding[name].map((value) => ({
        key: `${name}-${value}`,
        words: words(name, value),
        without: { [name]: finding[name].filter((other) => other !== value) },
      })),
    ),
  ]
  return { words, active }
}
