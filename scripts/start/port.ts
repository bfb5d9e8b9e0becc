import net from 'node:net'
import { ExpectedFailure } from '../expected-failure.ts'

const PATIENCE_MS = 6000

/** Fails early, before the slow steps, when nobody can listen there. Waits a little for one that is just stopping. */
export async function requireFreePort(port: number, host: string) {
  const until = Date.now() + PATIENCE_MS
  for (;;) {
    const problem = await tryToListen(port, host)
    if (!problem) return
    if (problem !== 'EADDRINUSE') throw new ExpectedFailure(sentenceFor(problem, port, host))
    if (Date.now() > until) throw new ExpectedFailure(sentenceFor(problem, port, host))
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
}

function tryToListen(port: number, host: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = net.createServer()
    server.on('error', (error) => resolve('code' in error ? String(error.code) : error.message))
    server.listen(port, host, () => server.close(() => resolve(undefined)))
  })
}

function sentenceFor(problem: string, port: number, host: string): string {
  if (problem === 'EADDRINUSE')
    return `Port ${port} is taken, perhaps by this very program. Stop what runs there, or choose another: PORT=${port + 1} npm start`
  if (problem === 'EACCES')
    return `This user may not listen on port ${port}. Choose one above 1023, for example: PORT=8080 npm start`
  return `Nobody can listen on HOST=${host} (${problem}). Leave it out, or set it to 127.0.0.1 or 0.0.0.0.`
}
