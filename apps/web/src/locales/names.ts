/** Words for countries, languages, days and lists in languages that browsers often lack; made by scripts/make-names.ts. */
export interface Names {
  regions: Record<string, string>
  languages: Record<string, string>
  weekdays: string[]
  weekdaysShort: string[]
  months: string[]
  monthsShort: string[]
  lists: Record<ListType, Joints>
}

export type ListType = 'conjunction' | 'disjunction'

/** What stands between two words of a list, before the last of several, and after it. */
interface Joints {
  pair: string
  last: string
  after: string
}

const FILES = import.meta.glob<Names>('./names/*.json', { import: 'default' })
const loaded = new Map<string, Names>()

/** Fetches the words of a language unless the browser knows them itself. */
export async function loadNames(language: string): Promise<void> {
  const load = FILES[`./names/${language}.json`]
  if (!load || loaded.has(language) || Intl.DateTimeFormat.supportedLocalesOf(language).length > 0) return
  loaded.set(language, await load())
}

/** Our own words of a language, or null where the browser's are used. */
export function namesOf(language: string): Names | null {
  return loaded.get(language) ?? null
}
