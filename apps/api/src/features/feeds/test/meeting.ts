/** What somebody who reads a calendar file believes: from when to when, and whether it is off. */
export interface Meeting {
  start: string
  end: string
  cancelled: boolean
}

export interface Reading {
  file: string
  from: Date
  until: Date
}

/** A way of reading calendar files that knows nothing of ours. Takes many at once, since some have to be started first. */
export interface Reader {
  name: string
  /** Whether a wall time that comes twice is read as the second of the two, against RFC 5545 §3.3.5. */
  takesTheSecondOfTwo?: true
  read: (readings: Reading[]) => Meeting[][]
}

/** The meetings of a window, in order; both as moments in UTC, to the minute. */
export function inOrder(meetings: { startMs: number; endMs: number; cancelled: boolean }[], { from, until }: Reading) {
  return meetings
    .filter(({ startMs }) => startMs >= from.getTime() && startMs < until.getTime())
    .map(({ startMs, endMs, cancelled }) => ({ start: minute(startMs), end: minute(endMs), cancelled }))
    .toSorted((a, b) => (key(a) < key(b) ? -1 : 1))
}

function minute(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 16)}Z`
}

function key({ start, end, cancelled }: Meeting): string {
  return `${start} ${end} ${cancelled}`
}
