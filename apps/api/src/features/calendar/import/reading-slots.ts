export class AllBusy extends Error {
  override name = 'AllBusy'
}

/** For each place: every one holds what it wants to have done. */
const MOST_WAITING = 4
const HURRIED_IN_A_ROW = 3

interface Waiter {
  go: () => void
  mayWaitForEver: boolean
}

export class Slots {
  readonly #most: number
  readonly #waiting: Waiter[] = []
  #taken = 0
  #hurried = 0

  constructor(most: number) {
    this.#most = most
  }

  get taken(): number {
    return this.#taken
  }

  /** Does work as soon as a place is free. Throws `AllBusy` when none is within `waitMs`; null waits for ever. */
  async use<Result>(work: () => Promise<Result>, waitMs: number | null): Promise<Result> {
    await this.#take(waitMs)
    try {
      return await work()
    } finally {
      this.#giveBack()
    }
  }

  #take(waitMs: number | null): Promise<void> {
    if (this.#taken < this.#most) {
      this.#taken += 1
      return Promise.resolve()
    }
    return new Promise((resolve, reject) => {
      if (waitMs !== null && this.#waiting.length >= this.#most * MOST_WAITING) return reject(new AllBusy())
      const waiter = { go: () => (clearTimeout(timer), resolve()), mayWaitForEver: waitMs === null }
      const leave = () => {
        this.#waiting.splice(this.#waiting.indexOf(waiter), 1)
        reject(new AllBusy())
      }
      const timer = waitMs === null ? undefined : setTimeout(leave, waitMs)
      this.#waiting.push(waiter)
    })
  }

  #giveBack(): void {
    const isPatientTurn = this.#hurried >= HURRIED_IN_A_ROW
    const fitting = this.#waiting.findIndex(({ mayWaitForEver }) => mayWaitForEver === isPatientTurn)
    const [next] = this.#waiting.splice(Math.max(0, fitting), 1)
    this.#hurried = next && !next.mayWaitForEver ? this.#hurried + 1 : 0
    if (next) next.go()
    else this.#taken -= 1
  }
}
