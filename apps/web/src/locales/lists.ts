import { listFormatter } from './formatters.ts'
import { type ListType, type Names, namesOf } from './names.ts'

/** Words joined with the language's own "and" or "or". */
export function formatList(language: string, words: string[], type: ListType, names = namesOf(language)): string {
  return names ? joined(words, names.lists[type]) : listFormatter(language, { type }).format(words)
}

function joined(words: string[], { pair, last, after }: Names['lists'][ListType]): string {
  const [end, ...others] = words.toReversed()
  if (end === undefined || others.length === 0) return end ?? ''
  return `${others.toReversed().join(', ')}${others.length === 1 ? pair : last}${end}${after}`
}
