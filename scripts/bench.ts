import { rmSync } from 'node:fs'
import { availableParallelism, cpus } from 'node:os'
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
    const figures = await bench(postgres.url, (line) => process.stderr.write(`  … ${line}\n`))
    process.stdout.write(`\n${titleOf(new Date())}\n\n${tableOf(figures)}\n`)
  } finally {
    await postgres.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
})

function titleOf(now: Date): string {
  const [processor] = cpus()
  return `${now.toISOString().slice(0, 10)}, ${availableParallelism()} cores (${processor?.model ?? 'unknown'}), Node ${process.version}`
}

interface Figure {
  name: string
  baseline: string
  value: number
  unit?: string
  target?: { least: number } | { most: number }
}

/** As Markdown, for docs/speed.md. */
function tableOf(figures: readonly Figure[]): string {
  const rows = figures.map(({ name, baseline, value, unit, target }) => [
    name,
    baseline,
    unit ? `${Math.round(value)} ${unit}` : value.toFixed(2),
    target ? `${'least' in target ? '≥' : '≤'} ${'least' in target ? target.least : target.most}` : '',
    target ? (isMet(value, target) ? 'yes' : '**no**') : '',
  ])
  const lines = [['what', 'measured against', 'figure', 'target', 'met'], ['---', '---', '---', '---', '---'], ...rows]
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

function isMet(value: number, target: NonNullable<Figure['target']>): boolean {
  return 'least' in target ? value >= target.least : value <= target.most
}
