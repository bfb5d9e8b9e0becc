import type { Occurrence } from '@surgeries/contracts/occurrence'
import type { ReactNode } from 'react'

/** What other features have to say on the page of a surgery. The page fills them in. */
export interface Slots {
  /** Beneath one of its coming dates. */
  atDate?: (occurrence: Occurrence) => ReactNode
  afterDates?: ReactNode
  takeOn?: ReactNode
  atEnd?: ReactNode
}
