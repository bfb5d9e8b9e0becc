import { type ChildProcess, fork, type Serializable } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

export interface Server {
  origin: string
  stop(): void
}

/** Starts one of the programs beside this file, hands it what it needs, and waits for its address. */
export async function startServer(file: string, input: Serializable): Promise<Server> {
  const child: ChildProcess = fork(fileURLToPath(new URL(file, import.meta.url)), { stdio: 'inherit' })
  child.send(input)
  const [origin]: unknown[] = await Promise.race([once(child, 'message'), failure(child, file)])
  return { origin: String(origin), stop: () => void child.kill() }
}

async function failure(child: ChildProcess, file: string): Promise<never> {
  await once(child, 'exit')
  throw new Error(`${file} ended before it was ready`)
}
