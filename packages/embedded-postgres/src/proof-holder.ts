import { startPostgres } from './postgres.ts'

// For postgres.test.ts: holds a database until it is killed, or told to let go.
const postgres = await startPostgres({ dataDir: process.argv[2] ?? '', durable: true })
process.stdout.write(`${postgres.url}\n`)
process.stdin.on('end', () => void postgres.stop().then(() => process.exit(0)))
process.stdin.resume()
