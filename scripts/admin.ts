import { runCommand } from './command-line.ts'
import { generateClient } from './prisma-client.ts'

await runCommand(async () => {
  await generateClient()
  // Loaded only now: it imports the client, which had to be written first.
  const { program } = await import('./admin/program.ts')
  await program.parseAsync()
})
