import { AsyncLocalStorage } from 'node:async_hooks'

export class DeadlineExceeded extends Error {
  override name = 'DeadlineExceeded'

  constructor(cause?: unknown) {
    super('there was no time left for this', { cause })
  }
}

const deadlines = new AsyncLocalStorage<AbortSignal>()

export function workUnder(deadline: AbortSignal, work: () => void): void {
  deadlines.run(deadline, work)
}

export function currentDeadline(): AbortSignal | undefined {
  return deadlines.getStore()
}
