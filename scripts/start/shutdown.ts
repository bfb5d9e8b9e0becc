import { describeFailure } from '../command-line.ts'

type Undo = () => Promise<unknown>

const DEBOUNCE_MS = 1000
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

export type Shutdown = {
  /** Notes how to end what is just being started. */
  onShutdown(undo: Undo): void
  /** Says what went wrong, ends everything and leaves. */
  giveUp(error: unknown): Promise<void>
}

/** However we are told to stop, or fail: everything ends in good order, the last started first, once. */
export function watchForShutdown(): Shutdown {
  const undos: Undo[] = []
  let asked = 0
  const shutDown = async (exitCode: number) => {
    asked = Date.now()
    for (const undo of undos.reverse()) await undo().catch(complain)
    process.exit(exitCode)
  }
  const obey = async () => {
    // One Ctrl-C arrives several times: from the terminal, from npm, and from the bootstrap.
    if (asked && Date.now() - asked < DEBOUNCE_MS) return
    // A second one means it: what is left behind is taken over by the next start.
    if (asked) process.exit(130)
    process.stdout.write('\n  … stopping\n')
    process.once('exit', () => process.stdout.write('  ✓ stopped\n'))
    await shutDown(0)
  }
  const giveUp = async (error: unknown) => {
    // Work that is cut off while stopping fails, and that is no news.
    if (asked) return
    process.stderr.write(`\n${describeFailure(error)}\n`)
    await shutDown(1)
  }
  for (const signal of SIGNALS) process.on(signal, () => void obey())
  process.on('uncaughtException', (error) => void giveUp(error))
  process.on('unhandledRejection', (error) => void giveUp(error))
  // The bootstrap that started us was killed without a word.
  process.on('disconnect', () => void obey())
  process.channel?.unref()
  // A terminal that is gone must not keep us from stopping.
  process.stdout.on('error', () => {})
  return { onShutdown: (undo) => undos.push(undo), giveUp }
}

function complain(error: unknown) {
  process.stderr.write(`  ! ${error instanceof Error ? error.message : String(error)}\n`)
}
