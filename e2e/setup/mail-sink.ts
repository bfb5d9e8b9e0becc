import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'

/** A real mail server that delivers into a folder: one file for each message. */
export async function startMailSink(folder: string) {
  mkdirSync(folder, { recursive: true })
  let count = 0
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, callback) {
      buffer(stream).then((message) => {
        count += 1
        const file = join(folder, `${String(count).padStart(5, '0')}.eml`)
        // Complete or not there at all: readers look at any moment.
        writeFileSync(`${file}.part`, message)
        renameSync(`${file}.part`, file)
        callback()
      }, callback)
    },
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => resolve())
  })
  const address = server.server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return { folder, port, stop: () => new Promise<void>((resolve) => server.close(() => resolve())) }
}
