import { rmSync } from 'node:fs'
import { generateSources } from './generated.ts'
import { runCommand } from './command-line.ts'
import { startPostgres } from '@surgeries/embedded-postgres/postgres'
import { makeTemporaryDataDir } from '@surgeries/embedded-postgres/temporary'

await runCommand(async () => {
  const dataDir = makeTemporaryDataDir('bench')
  await generateSources()
  const postgres = await startPostgres({ dataDir, durable: false })
  try {
    // Loaded only now: it imports the client, which had to be written first.
    const { bench } = await import('../apps/api/bench/bench.ts')
    const ratios = await bench(postgres.url, (line) => process.stderr.write(`  … ${line}\n`))
    process.stdout.write(tableOf(ratios))
  } finally {
    await postgres.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
})

function tableOf(ratios: readonly { name: string; times: number }[]): string {
  const width = Math.max(...ratios.map(({ name }) => name.length))
  const lines = ratios.map(({ name, times }) => `${name.padEnd(width)}  ${times.toFixed(2).padStart(8)} ×`)
  return `\nHow many times as fast the bare way is (1 would be as fast as can be):\n\n${lines.join('\n')}\n`
}
