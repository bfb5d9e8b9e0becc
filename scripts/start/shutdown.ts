type Undo = () => Promise<unknown>

const DEBOUNCE_MS = 1000
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

export type Shutdown = {
  /** Notes how to end what was just started. */
  onShutdown(undo: Undo): void
  /** Ends everything, the last started first, and leaves. */
  shutDown(exitCode: number): Promise<never>
}

/** However we are told to stop: in good order, once. */
export function watchForShutdown(): Shutdown {
  const undos: Undo[] = []
  let asked = 0
  const shutDown = async (exitCode: number): Promise<never> => {
    for (const undo of undos.reverse()) await undo().catch(complain)
    process.exit(exitCode)
  }
  const obey = async () => {
    // One Ctrl-C arrives several times: from the terminal, from npm, and from the bootstrap.
    if (asked && Date.now() - asked < DEBOUNCE_MS) return
    // A second one means it: what is left behind is taken over by the next start.
    if (asked) process.exit(130)
    asked = Date.now()
    process.stdout.write('\n  … stopping\n')
    onExit()
    await shutDown(0)
  }
  for (const signal of SIGNALS) process.on(signal, () => void obey())
  // The bootstrap that started us was killed without a word.
  process.on('disconnect', () => void obey())
  process.channel?.unref()
  // A terminal that is gone must not keep us from stopping.
  process.stdout.on('error', () => {})
  return { onShutdown: (undo) => undos.push(undo), shutDown }
}

function onExit() {
  process.once('exit', () => process.stdout.write('  ✓ stopped\n'))
}

function complain(error: unknown) {
  process.stderr.write(`  ! ${error instanceof Error ? error.message : String(error)}\n`)
}
