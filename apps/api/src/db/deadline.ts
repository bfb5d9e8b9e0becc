import { AsyncLocalStorage } from 'node:async_hooks'

/** Work that its request has no time left for. Nothing of it goes on. */
export class DeadlineExceeded extends Error {
  override name = 'DeadlineExceeded'

  constructor(cause?: unknown) {
    super('there was no time left for this', { cause })
  }
}

const deadlines = new AsyncLocalStorage<AbortSignal>()

/** Does work, and all that it starts, under a deadline: when the signal aborts, its queries are cancelled and refused. */
export function workUnder(deadline: AbortSignal, work: () => void): void {
  deadlines.run(deadline, work)
}

/** The deadline of whatever is being done at this moment; none for jobs, which have all the time. */
export function currentDeadline(): AbortSignal | undefined {
  return deadlines.getStore()
}
