import { NEIGHBOURS } from './neighbours-table.ts'
import { countryOfTerritory } from './territories.ts'

/**
 * Whether somebody at a place in one country may say in earnest that it is in another: both are of one state, lie next to
 * each other or dispute a place. What lies next to a territory of a state counts for that state there only: Brazil may be
 * taken for France, which has French Guiana, and France not for Brazil.
 */
export function mayBeTakenFor(placed: string, said: string): boolean {
  if (countryOfTerritory(placed) === countryOfTerritory(said)) return true
  const neighbours = NEIGHBOURS[placed]?.split(' ') ?? []
  return neighbours.some((code) => code === said || countryOfTerritory(code) === said)
}
