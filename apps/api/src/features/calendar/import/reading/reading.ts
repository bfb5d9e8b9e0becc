import type { LeftOutCount } from '../left-out.ts'
import type { ZoneReader } from './zones.ts'

/** How a calendar is read: for whom, between which moments, and where what is left out is counted. */
export interface Reading extends ZoneReader {
  readonly isMeant: (title: string) => boolean
  readonly leftOut: LeftOutCount
  /** The venue's zone, in whose clocks the dates are given. */
  readonly venue: string
  readonly from: Date
  readonly until: Date
  readonly limit: number
}
