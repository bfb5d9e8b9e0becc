import { type ChildProcess, fork, type Serializable } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

export interface Server {
  origin: string
  /** How long a processor has worked for it, in microseconds. */
  processorTime(): Promise<number>
  /** How much memory it has now, in megabytes. */
  megabytes(): Promise<number>
  stop(): void
}

/** Starts one of the programs beside this file, hands it what it needs, and waits for its address. */
export async function startServer(file: string, input: Serializable): Promise<Server> {
  const child: ChildProcess = fork(fileURLToPath(new URL(file, import.meta.url)), {
    stdio: 'inherit',
    execArgv: ['--import', new URL('measured.ts', import.meta.url).href],
  })
  const ended = failure(child, file)
  ended.catch(() => {}) // it is stopped when nobody waits for it any more
  child.send(input)
  const [origin]: unknown[] = await Promise.race([once(child, 'message'), ended])
  async function measure(what: 'processorTime' | 'megabytes'): Promise<number> {
    child.send(what)
    const [value]: unknown[] = await Promise.race([once(child, 'message'), ended])
    return Number(value)
  }
  return {
    origin: String(origin),
    processorTime: () => measure('processorTime'),
    megabytes: () => measure('megabytes'),
    stop: () => void child.kill(),
  }
}

async function failure(child: ChildProcess, file: string): Promise<never> {
  await once(child, 'exit')
  throw new Error(`${file} ended before it answered`)
}
