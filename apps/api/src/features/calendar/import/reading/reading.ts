import type { LeftOutCount } from '../left-out.ts'
import type { ZoneReader } from './zones.ts'

export interface Reading extends ZoneReader {
  readonly isMeant: (title: string) => boolean
  readonly leftOut: LeftOutCount
  readonly venue: string
  readonly from: Date
  readonly until: Date
  readonly limit: number
}
