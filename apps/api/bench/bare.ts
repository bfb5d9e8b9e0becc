// What nothing but node:http makes of the same bytes: the most that this machine could do.
import { createServer } from 'node:http'

export interface Answer {
  path: string
  type: string
  body: string
}

process.once('message', (answers: Answer[]) => {
  const known = new Map(answers.map(({ path, type, body }) => [path, { type, bytes: Buffer.from(body) }]))
  const server = createServer((request, response) => {
    const answer = known.get(request.url ?? '')
    if (!answer) return response.writeHead(404).end()
    return response
      .writeHead(200, { 'content-type': answer.type, 'content-length': answer.bytes.length })
      .end(answer.bytes)
  })
  server.listen(0, '127.0.0.1', () => {
    const address = server.address()
    if (typeof address === 'object') process.send?.(`http://127.0.0.1:${address?.port}`)
  })
})
