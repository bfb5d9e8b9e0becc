// What Fastify makes of the same bytes and headers on a route that knows them beforehand.
import Fastify from 'fastify'
import type { Answer } from './answers.ts'

process.once('message', (answers: Answer[]) => void serve(answers))

async function serve(answers: Answer[]) {
  const app = Fastify({ logger: false })
  for (const { path, headers, base64 } of answers) {
    const body = Buffer.from(base64, 'base64')
    app.get(path.split('?')[0] ?? path, (_request, reply) => reply.headers(headers).send(body))
  }
  process.send?.(await app.listen({ port: 0, host: '127.0.0.1' }))
}
