import { linesOf, type SourceFile, textOf } from '../source.ts'
import type { Tables } from '../tables.ts'
import { isRecord, type Numbered } from './areas.ts'

type Names = Map<string, Map<string, Set<string>>>

const COUNTRY = /^[A-Z]{2}$/u

/** Unicode CLDR's `territories.json` and subdivisions by language; gives the version, where the files say it. */
export async function readCldr(files: readonly SourceFile[], tables: Tables): Promise<string | null> {
  const [countries, regions]: [Names, Names] = [new Map(), new Map()]
  const keys = new Map(
    tables.rows('regions.tsv.gz').map(([key = '', iso = '']) => [iso.toLowerCase().replace('-', ''), key]),
  )
  let version: string | null = null
  for (const file of files) {
    const json: unknown = JSON.parse(await textOf(file))
    for (const [language, names, of] of namesIn(json))
      for (const [code, name] of Object.entries(names)) {
        if (typeof name !== 'string') continue
        if (of === 'territories' && COUNTRY.test(code.slice(0, 2)) && /^..(?:-alt-|$)/u.test(code))
          add(countries, code.slice(0, 2), name, language)
        const key = of === 'subdivisions' ? keys.get(code) : undefined
        if (key) add(regions, key, name, language)
      }
    version ??= versionIn(json)
  }
  addTo(tables, 'country-names.tsv.gz', countries)
  addTo(tables, 'region-names.tsv.gz', regions)
  return version
}

/** GeoNames' names of countries and regions, from `alternateNamesV2.txt`. */
export async function readAreaNames(files: readonly SourceFile[], tables: Tables, numbers: Numbered): Promise<void> {
  if (numbers.size === 0) return
  const [countries, regions]: [Names, Names] = [new Map(), new Map()]
  for (const file of files)
    for await (const line of linesOf(file)) {
      const [, id = '', language = '', name = ''] = line.split('\t')
      const code = numbers.get(id)
      if (code === undefined || name === '' || !/^[a-z]{2,3}(?:-[A-Za-z]+)?$/u.test(language)) continue
      add(COUNTRY.test(code) ? countries : regions, code, name, language)
    }
  addTo(tables, 'country-names.tsv.gz', countries)
  addTo(tables, 'region-names.tsv.gz', regions)
}

function add(names: Names, code: string, name: string, language: string) {
  const ofArea = names.get(code) ?? new Map<string, Set<string>>()
  names.set(code, ofArea.set(name, (ofArea.get(name) ?? new Set()).add(language)))
}

/** Names are only added: an old one still leads to its place. */
function addTo(tables: Tables, file: string, found: Names) {
  const rows = tables.rows(file)
  if (found.size === 0) return
  const known = new Set<string>()
  const merged = rows.map(([code = '', name = '', languages = '']) => {
    known.add(`${code}\t${name}`)
    const more = found.get(code)?.get(name)
    return more
      ? [code, name, [...new Set([...languages.split(',').filter(Boolean), ...more])].toSorted().join(',')]
      : [code, name, languages]
  })
  const codes = new Set(rows.map(([code = '']) => code))
  const added = [...found].flatMap(([code, names]) =>
    codes.has(code)
      ? [...names].flatMap(([name, languages]) =>
          known.has(`${code}\t${name}`) ? [] : [[code, name, [...languages].toSorted().join(',')]],
        )
      : [],
  )
  tables.put(file, [...merged, ...added])
}

function* namesIn(
  json: unknown,
): Generator<[language: string, names: Record<string, unknown>, of: 'territories' | 'subdivisions']> {
  if (!isRecord(json)) return
  const main = isRecord(json['main']) ? json['main'] : {}
  for (const [language, locale] of [...Object.entries(main), ['', json['subdivisions']] as const]) {
    if (!isRecord(locale) || !isRecord(locale['localeDisplayNames'])) continue
    const { territories, subdivisions } = locale['localeDisplayNames']
    if (isRecord(territories)) yield [language, territories, 'territories']
    const identity = isRecord(locale['identity']) ? locale['identity'] : {}
    if (isRecord(subdivisions)) yield [language || String(identity['language']), subdivisions, 'subdivisions']
  }
}

function versionIn(json: unknown): string | null {
  if (!isRecord(json) || !isRecord(json['main'])) return null
  for (const locale of Object.values(json['main'])) {
    const identity = isRecord(locale) && isRecord(locale['identity']) ? locale['identity'] : {}
    const version = isRecord(identity['version']) ? identity['version']['_cldrVersion'] : undefined
    if (typeof version === 'string') return version
  }
  return null
}
