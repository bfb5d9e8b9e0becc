import { fold } from './folded.ts'
import { distanceKm } from '@surgeries/domain/geo'

interface Placed {
  id: number
  name: string
  countryCode: string
  latitude: number
  longitude: number
  within: string | null
  county: string | null
  region: string | null
  isArea?: boolean
  /** People, or an estimate of as many. */
  weight: number
}

/** A larger town has so many people, and so many times those of the place that it is to tell apart. */
const LEAST_PEOPLE = 5000
/** On small islands there are only villages. */
const LEAST_VILLAGE = 500
const TIMES_LARGER = 2
const CELL_DEGREES = 1
const MOST_RINGS = 12
const MOST_CANDIDATES = 40

/** Places that read alike are told apart by the nearest larger town, each by another one: by the id of the place. */
export function tellApart(places: readonly Placed[]): Map<number, string> {
  const [towns, villages] = [LEAST_PEOPLE, LEAST_VILLAGE].map(
    (least) => new Landmarks(places.filter(({ weight }) => weight >= least)),
  )
  const near = new Map<number, string>()
  for (const alike of Map.groupBy(places, readAs).values()) {
    if (alike.length < 2) continue
    const taken = new Set<string>()
    // The largest is what most people mean, and has the first choice.
    for (const place of alike.toSorted((a, b) => b.weight - a.weight || a.id - b.id)) {
      const isFree = (name: string) => !taken.has(fold(name))
      const landmark = towns?.around(place).find(isFree) ?? villages?.around(place).find(isFree)
      if (landmark === undefined) continue
      taken.add(fold(landmark))
      near.set(place.id, landmark)
    }
  }
  return near
}

/** What a suggestion shows of a place when it is one of several. */
function readAs({ name, countryCode, within, county, region, isArea = false }: Placed): string {
  return [countryCode, fold(name), within, county, region, isArea].join('|')
}

class Landmarks {
  readonly #cells: Map<string, Placed[]>

  constructor(towns: readonly Placed[]) {
    this.#cells = Map.groupBy(towns, (town) => cellOf(town, 0, 0))
  }

  /** Names of larger towns of the country, the nearest first. */
  around(place: Placed): string[] {
    const own = fold(place.name)
    const larger = ({ name, weight }: Placed) => weight >= TIMES_LARGER * place.weight && fold(name) !== own
    const found: Placed[] = []
    for (let ring = 0; ring <= MOST_RINGS && (found.length < MOST_CANDIDATES || ring < 2); ring++)
      found.push(...this.#ring(place, ring).filter(larger))
    const nearest = found.map((town) => ({ town, km: distanceKm(place, town) })).toSorted((a, b) => a.km - b.km)
    return nearest.map(({ town }) => town.name)
  }

  #ring(place: Placed, ring: number): Placed[] {
    const steps = Array.from({ length: 2 * ring + 1 }, (_, index) => index - ring)
    return steps.flatMap((up) =>
      steps
        .filter((across) => Math.max(Math.abs(up), Math.abs(across)) === ring)
        .flatMap((across) => this.#cells.get(cellOf(place, up, across)) ?? []),
    )
  }
}

function cellOf({ countryCode, latitude, longitude }: Placed, up: number, across: number): string {
  return `${countryCode} ${Math.floor(latitude / CELL_DEGREES) + up} ${Math.floor(longitude / CELL_DEGREES) + across}`
}
