import { ASKED, readAnswer } from './answers.ts'
import { startServer } from './process.ts'
import { compare, type Figure } from './rounds.ts'

export const READS = [
  { name: 'the list', path: '/api/v1/surgeries' },
  { name: 'the page of a surgery', path: '/surgeries/surgery-2' },
  { name: 'the map of Europe', path: '/api/v1/map?zoom=5&bbox=-12,35,32,62' },
  { name: 'the GeoJSON of Germany', path: '/api/v1/surgeries.geojson?country=DE' },
]
const OF_FASTIFY = 0.85
const OF_NODE = 0.6
const MEGABYTES = 260
const PIN = '/api/v1/places/at?lat=53.55&lng=9.95'

/** What a read costs that was asked before, against programs that do nothing but send the same bytes. */
export async function benchCached(url: string, say: (line: string) => void): Promise<Figure[]> {
  const ours = await startServer('server.ts', url)
  const answers = await Promise.all(READS.map(({ path }) => readAnswer(ours.origin, path)))
  const fastify = await startServer('bare-fastify.ts', answers)
  const node = await startServer('bare.ts', answers)
  try {
    const figures: Figure[] = []
    for (const [at, { name, path }] of READS.entries()) {
      const answer = answers[at]
      if (!answer) continue
      const kilobytes = (Buffer.from(answer.base64, 'base64').length / 1024).toFixed(1)
      say(`Measuring ${name} (${kilobytes} KB compressed)`)
      const known = { ...ASKED, 'if-none-match': answer.headers['etag'] ?? '' }
      const costs = await compare({
        ours: { server: ours, path, headers: ASKED },
        known: { server: ours, path, headers: known },
        fastify: { server: fastify, path, headers: ASKED },
        node: { server: node, path, headers: ASKED },
      })
      const again = `${name}, asked again`
      const target = { least: OF_FASTIFY }
      figures.push(
        { name: again, baseline: 'bare Fastify, same bytes and headers', value: costs.fastify / costs.ours, target },
        {
          name: again,
          baseline: 'bare node:http, same bytes',
          value: costs.node / costs.ours,
          target: { least: OF_NODE },
        },
        { name: `${name}, a 304`, baseline: 'a 200', value: costs.ours / costs.known, target: { least: 1 } },
      )
    }
    await readAnswer(ours.origin, PIN)
    const value = await ours.megabytes()
    figures.push({
      name: 'memory of the process after this',
      baseline: '',
      value,
      unit: 'MB',
      target: { most: MEGABYTES },
    })
    return figures
  } finally {
    for (const server of [ours, fastify, node]) server.stop()
  }
}
