import { runCommand } from './command-line.ts'
import { generateSources } from './generated.ts'

await runCommand(async () => {
  await generateSources()
  // Loaded only now: it imports the client, which had to be written first.
  const { program } = await import('./admin/program.ts')
  await program.parseAsync()
})
