import { readFileSync } from 'node:fs'
import plugin from 'fastify-plugin'
import { precompress } from '../../../http/plugins/precompressed.ts'
import { Description } from './description.ts'
import { docsPage } from './docs-page.ts'

const HIDDEN = { schema: { hide: true } }
const STYLE = precompress(readFileSync(new URL('style.css', import.meta.url)))

/** /api/docs: a page of our own, since the usual renderers need styles and scripts that our policy refuses. */
export const docsFeature = plugin(async (app) => {
  let page: Buffer | undefined

  app.get('/api/docs', HIDDEN, async (_request, reply) => {
    page ??= precompress(Buffer.from(docsPage(Description.parse(app.swagger())).html))
    return reply.type('text/html; charset=utf-8').header('cache-control', 'public, no-cache').send(page)
  })

  app.get('/api/docs/style.css', HIDDEN, async (_request, reply) =>
    reply.type('text/css; charset=utf-8').header('cache-control', 'public, no-cache').send(STYLE),
  )
})
