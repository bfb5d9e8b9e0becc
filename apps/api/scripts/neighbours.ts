import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { pairsByShape } from './near-shapes.ts'

export const TABLE = fileURLToPath(new URL('../../../packages/domain/src/geo/neighbours-table.ts', import.meta.url))

/** What a strait, a claim or a dispute parts, or ferries join, further than shapes are near. Each holds both ways. */
const BY_HAND = `
  AL-IT AQ-AR AQ-AU AQ-CL AQ-FR AQ-GB AQ-NO AQ-NZ AR-GS BB-LC BB-VC BH-IR BN-CN BN-PH BQ-SX BQ-VE CK-NU CN-JP CN-PH CU-HT
  CU-JM CU-KY CU-US CV-SN CY-EG CY-GR EA-MA FM-GU FM-MH FM-PW FO-GB FO-IS GA-ST GD-TT GL-IS GL-SJ GR-IT GR-LY GU-MP HT-JM
  HT-UM ID-IN IL-SA IO-MU IR-KW IR-QA IT-MT JM-KY JP-PH KI-NR KI-UM KM-MG KM-MZ MD-RU MG-MU MG-MZ MG-RE MG-SC MG-TF MH-NR
  MU-RE MY-VN NO-SJ NU-TO PH-VN RU-SJ SC-TZ TK-WS TO-WS UM-US`

export function makeTable(): string {
  const pairs = pairsByShape()
  for (const pair of BY_HAND.trim().split(/\s+/u)) {
    const [one = '', other = ''] = pair.split('-')
    pairs.add(`${one} ${other}`).add(`${other} ${one}`)
  }
  const byCode = Map.groupBy([...pairs].toSorted(), (pair) => pair.slice(0, 2))
  const rows = [...byCode].map(([code, some]) => `  ${code}: '${some.map((pair) => pair.slice(3)).join(' ')}',\n`)
  return `${HEAD}export const NEIGHBOURS: Readonly<Record<string, string>> = {\n${rows.join('')}}\n`
}

const HEAD = `/**
 * Countries and territories that lie next to each other on land or water, or in whose borders one sees the other. Made by
 * apps/api/scripts/neighbours.ts from the shapes of country-coder (ISC). It is wide on purpose: nobody who says where they
 * live may be refused.
 */
`

if (process.argv[1] === import.meta.filename) writeFileSync(TABLE, makeTable())
