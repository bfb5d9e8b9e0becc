import { fold } from '@surgeries/domain/search/fold'
import type { Tables } from './tables.ts'

const LISTS: readonly [file: string, countryAt: number][] = [
  ['cities15000.tsv.gz', 5],
  ['places-small.tsv.gz', 4],
]

/** Keeps the former name of each place that the newer lists call otherwise. */
export function noteRenamed(tables: Tables, since: string): void {
  const before = new Map(
    LISTS.flatMap(([file]) => tables.rowsBefore(file).map(([id = '', name = '']) => [id, name] as const)),
  )
  const known = tables.rows('renamed.tsv.gz')
  const told = new Set(known.map(([kind, id, , old, now]) => [kind, id, old, now].join('\t')))
  const found = LISTS.flatMap(([file, countryAt]) =>
    tables.rows(file).flatMap((row) => {
      const [id = '', name = ''] = row
      const old = before.get(id)
      if (old === undefined || fold(old) === fold(name) || told.has(['place', id, old, name].join('\t'))) return []
      return [['place', id, row[countryAt] ?? '', old, name, since]]
    }),
  )
  if (found.length > 0) tables.put('renamed.tsv.gz', [...known, ...found])
}
