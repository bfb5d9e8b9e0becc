/** When something is. */
export interface Timed {
  readonly startsAt: Date
  readonly endsAt: Date
  /** Only its day is known. */
  readonly timeToFollow?: boolean | undefined
}

/** Whether two meetings begin and end together, and are known as well as each other. */
export function isAtSameTime(one: Timed, other: Timed): boolean {
  return (
    one.startsAt.getTime() === other.startsAt.getTime() &&
    one.endsAt.getTime() === other.endsAt.getTime() &&
    (one.timeToFollow ?? false) === (other.timeToFollow ?? false)
  )
}
