import { linesOf, type SourceFile } from '../source.ts'
import type { Tables } from '../tables.ts'

/** Links, codes and notes that GeoNames keeps among the names. */
const NO_LANGUAGE = new Set([
  'link',
  'wkdt',
  'post',
  'iata',
  'icao',
  'faac',
  'tcid',
  'unlc',
  'abbr',
  'phon',
  'piny',
  'fr_1793',
])
const LANGUAGE = /^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/u

/** GeoNames' `alternateNamesV2.txt`: the names that languages have for the places that we know. */
export async function readAlternateNames(files: readonly SourceFile[], tables: Tables): Promise<void> {
  const known = new Set(
    ['cities15000.tsv.gz', 'places-small.tsv.gz'].flatMap((file) => tables.rows(file).map(([id = '']) => id)),
  )
  const names = new Map<string, Map<string, Set<string>>>()
  for (const file of files)
    for await (const line of linesOf(file)) {
      const cells = line.split('\t')
      if (line === '') continue
      if (cells.length < 8) throw new Error(`${file.name}: this is no line of alternate names: ${line.slice(0, 80)}`)
      const [, id = '', language = '', name = ''] = cells
      if (!known.has(id) || NO_LANGUAGE.has(language) || !LANGUAGE.test(language) || name === '') continue
      const ofPlace = names.get(id) ?? new Map<string, Set<string>>()
      names.set(id, ofPlace.set(name, (ofPlace.get(name) ?? new Set()).add(language)))
    }
  const rows = [...names].flatMap(([id, ofPlace]) =>
    [...ofPlace].map(([name, languages]) => [id, name, [...languages].toSorted().join(',')]),
  )
  tables.put('place-names.tsv.gz', rows.toSorted(byIdAndName))
}

function byIdAndName([a = '', nameA = '']: string[], [b = '', nameB = '']: string[]): number {
  return Number(a) - Number(b) || (nameA < nameB ? -1 : 1)
}
