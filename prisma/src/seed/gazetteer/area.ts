export type Box = [west: number, south: number, east: number, north: number]

/** A country, or a region, county or district of one. */
export interface Area {
  id: number
  kind: 'country' | 'region'
  name: string
  /** The region that a county is in. */
  region: string | null
  division: string | null
  countryCode: string
  latitude: number
  longitude: number
  /** The people of its towns. */
  weight: number
  box: Box
  /** By folded key. What is not real is an abbreviation, which is never shown. */
  names: Map<string, { name: string; isReal: boolean }>
}
