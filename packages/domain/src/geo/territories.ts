/** Territories with ISO 3166-1 codes of their own (EA and IC are reserved), by the country that they belong to. */
const TERRITORIES: Readonly<Record<string, readonly string[]>> = {
  AU: ['CC', 'CX', 'HM', 'NF'],
  CN: ['HK', 'MO'],
  DK: ['FO', 'GL'],
  ES: ['EA', 'IC'],
  FI: ['AX'],
  FR: ['BL', 'CP', 'GF', 'GP', 'MF', 'MQ', 'NC', 'PF', 'PM', 'RE', 'TF', 'WF', 'YT'],
  GB: ['AC', 'AI', 'BM', 'DG', 'FK', 'GG', 'GI', 'GS', 'IM', 'IO', 'JE', 'KY', 'MS', 'PN', 'SH', 'TA', 'TC', 'VG'],
  NL: ['AW', 'BQ', 'CW', 'SX'],
  NO: ['BV', 'SJ'],
  NZ: ['CK', 'NU', 'TK'],
  US: ['AS', 'GU', 'MP', 'PR', 'UM', 'VI'],
}

const COUNTRY_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(TERRITORIES).flatMap(([country, territories]) => territories.map((code) => [code, country] as const)),
)

/** The country that a territory belongs to: GB of JE; a country's own code otherwise. */
export function countryOfTerritory(countryCode: string): string {
  return COUNTRY_OF.get(countryCode) ?? countryCode
}

/** These countries with the territories that belong to them: ES, EA and IC of ES. */
export function withTerritories(countryCodes: readonly string[]): string[] {
  return [...new Set(countryCodes.flatMap((code) => [code, ...(TERRITORIES[code] ?? [])]))]
}
