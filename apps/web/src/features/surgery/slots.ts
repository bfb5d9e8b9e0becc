import type { Occurrence } from '@surgeries/contracts/occurrence'
import type { ReactNode } from 'react'

/** What other features have to say on the page of a surgery. The page fills them in. */
export interface Slots {
  /** Beneath one of its coming dates. */
  atDate?: (occurrence: Occurrence) => ReactNode
  /** Beneath all of its dates. */
  afterDates?: ReactNode
  /** In place of the note that it looks for someone to take it on, or within the one that nobody confirmed it lately. */
  takeOn?: ReactNode
  /** At the end of the page. */
  atEnd?: ReactNode
}
