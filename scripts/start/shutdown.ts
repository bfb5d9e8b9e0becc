import { describeFailure } from '../command-line.ts'

type Undo = (hurry: AbortSignal) => Promise<unknown>

/** One Ctrl-C arrives several times: from the terminal, from npm, and from the bootstrap. */
const ECHO_MS = 1000
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

export type Shutdown = {
  /** Notes how to end what is just being started. Its signal aborts when a person is in a hurry. */
  onShutdown(undo: Undo): void
  /** Says what went wrong, ends everything and leaves. */
  giveUp(error: unknown): Promise<void>
}

/** However we are told to stop, or fail: everything ends in good order, the last started first, once. */
export function watchForShutdown(): Shutdown {
  const undos: Undo[] = []
  const hurry = new AbortController()
  let asked: number | undefined
  const shutDown = async (exitCode: number) => {
    asked = performance.now()
    for (const undo of undos.reverse()) await undo(hurry.signal).catch(complain)
    process.exit(exitCode)
  }
  const obey = async (signal: (typeof SIGNALS)[number]) => {
    if (asked !== undefined) {
      // Only a person presses Ctrl-C again. Whoever supervises processes sends the other signals as often as it likes,
      // to us, to the bootstrap and to npm, and everything that hears one passes it on.
      if (signal === 'SIGINT' && performance.now() - asked > ECHO_MS) hurry.abort()
      return
    }
    process.stdout.write('\n  … stopping\n')
    process.once('exit', (code) => process.stdout.write(`  ✓ stopped (exit code ${code})\n`))
    await shutDown(0)
  }
  const giveUp = async (error: unknown) => {
    // Work that is cut off while stopping fails, and that is no news.
    if (asked !== undefined) return
    process.stderr.write(`\n${describeFailure(error)}\n`)
    await shutDown(1)
  }
  for (const signal of SIGNALS) process.on(signal, () => void obey(signal))
  process.on('uncaughtException', (error) => void giveUp(error))
  process.on('unhandledRejection', (error) => void giveUp(error))
  // The bootstrap that started us was killed without a word.
  process.on('disconnect', () => void obey('SIGTERM'))
  process.channel?.unref()
  // A terminal that is gone must not keep us from stopping.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
  return { onShutdown: (undo) => undos.push(undo), giveUp }
}

function complain(error: unknown) {
  process.stderr.write(`  ! ${error instanceof Error ? error.message : String(error)}\n`)
}
