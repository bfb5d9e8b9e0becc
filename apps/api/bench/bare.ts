// What nothing but node:http makes of the same bytes: the most that this machine could do.
import { createServer } from 'node:http'
import type { Answer } from './answers.ts'

process.once('message', (answers: Answer[]) => {
  const known = new Map(
    answers.map(({ path, headers, base64 }) => {
      const bytes = Buffer.from(base64, 'base64')
      const told = { 'content-type': headers['content-type'], 'content-length': bytes.length }
      return [path, { bytes, told }] as const
    }),
  )
  const server = createServer((request, response) => {
    const answer = known.get(request.url ?? '')
    if (!answer) return response.writeHead(404).end()
    return response.writeHead(200, answer.told).end(answer.bytes)
  })
  server.listen(0, '127.0.0.1', () => {
    const address = server.address()
    if (typeof address === 'object') process.send?.(`http://127.0.0.1:${address?.port}`)
  })
})
