import { FILES } from '../seed/gazetteer/sources.ts'
import { ISLANDS } from './readers/islands.ts'
import { linesOf, type SourceFile } from './source.ts'

export const KINDS = [
  'ours',
  'places',
  'admin1',
  'countries',
  'provinces',
  'stops',
  'postal codes',
  'alternate names',
  'cldr',
  'islands',
] as const
export type Kind = (typeof KINDS)[number]

const NAMES: readonly [form: RegExp, kind: Kind][] = [
  [/^admin1CodesASCII\.txt$/u, 'admin1'],
  [/^countryInfo\.txt$/u, 'countries'],
  [/^alternateNamesV2\.txt$/u, 'alternate names'],
  [/^Stops\.csv$/u, 'stops'],
  [/^ne_10m_admin_1_states_provinces\.(?:geo)?json$/u, 'provinces'],
  [/^territories\.json$/u, 'cldr'],
  [/^(?:map|earth-lands-.+)\.geo\.json$/u, 'islands'],
]
/** Both of GeoNames' dumps have files of these names. */
const OF_COUNTRIES = /^(?:cities\d+|allCountries|[A-Z]{2}(?:_full)?(?:\.csv)?)\.txt$/u
const OF_LANGUAGE = /^[a-z]{2,3}(?:-[A-Za-z0-9]+)*\.json$/u
const GEONAMES_COLUMNS = 19

/** Which of our files a name stands for, packed or not. */
export function oursNamed(name: string): string | undefined {
  return [...FILES, ISLANDS].find((file) => name === file || name === file.replace(/\.gz$/u, ''))
}

/** What a file is, by its name; null for what a refresh has no use for. */
export async function kindOf(file: SourceFile): Promise<Kind | null> {
  const name = file.name.replace(/\.gz$/u, '')
  if (oursNamed(name)) return 'ours'
  const known = NAMES.find(([form]) => form.test(name))
  if (known) return known[1]
  if (OF_LANGUAGE.test(name)) return 'cldr'
  if (!OF_COUNTRIES.test(name)) return null
  for await (const line of linesOf(file))
    return line.split('\t').length === GEONAMES_COLUMNS ? 'places' : 'postal codes'
  return null
}
