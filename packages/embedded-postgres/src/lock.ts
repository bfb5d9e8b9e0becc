import { createHash } from 'node:crypto'
import { realpathSync, rmSync } from 'node:fs'
import net from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Held by one process at a time; the system takes it back when that process dies, however it dies. */
export type Lock = { release(): Promise<void> }

/** The lock on a folder, or the process that has it. Waits a little for one that is just going. */
export async function lockFolder(folder: string, patienceMs = 4000): Promise<Lock | { heldBy: number }> {
  const address = addressOf(folder)
  const until = Date.now() + patienceMs
  for (;;) {
    const lock = await listen(address)
    if (lock) return lock
    const holder = await holderAt(address)
    if (holder === undefined) removeDeadSocket(address)
    else if (Date.now() > until) return { heldBy: holder }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

/** The process that holds the lock on a folder, if any. */
export function findHolder(folder: string): Promise<number | undefined> {
  return holderAt(addressOf(folder))
}

// A listening socket cannot outlive its process, which a file with a process number in it can.
function addressOf(folder: string): string {
  const name = `surgery-network-${createHash('sha256').update(realpathSync(folder)).digest('hex').slice(0, 24)}`
  if (process.platform === 'linux') return `\0${name}`
  if (process.platform === 'win32') return `\\\\.\\pipe\\${name}`
  return join(tmpdir(), `${name}.sock`)
}

function listen(address: string): Promise<Lock | undefined> {
  return new Promise((resolve) => {
    const server = net.createServer((socket) => {
      socket.on('error', () => {})
      socket.end(String(process.pid))
    })
    server.on('error', () => resolve(undefined))
    server.listen(address, () => {
      server.unref()
      resolve({ release: () => new Promise((done) => server.close(() => done())) })
    })
  })
}

function holderAt(address: string): Promise<number | undefined> {
  return new Promise((resolve) => {
    const socket = net.connect(address)
    let answer = ''
    socket.on('data', (chunk) => (answer += chunk))
    socket.on('end', () => resolve(Number(answer) || undefined))
    socket.on('error', () => resolve(undefined))
  })
}

// Only where sockets are files (macOS) does a dead one stay behind.
function removeDeadSocket(address: string) {
  if (address.endsWith('.sock')) rmSync(address, { force: true })
}
