import { readMap as readMapContract } from '@surgeries/contracts/map'
import * as contract from '@surgeries/contracts/surgeries'
import { surgeryNotFound } from '@surgeries/domain/refusal'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { requireActor } from '../../http/actor.ts'
import { API_PREFIX } from '../../http/api-prefix.ts'
import { limitChanges } from '../../http/plugins/limit-changes.ts'
import { cached } from '../../http/cache/cached-route.ts'
import { publicReads } from '../../http/plugins/public-reads.ts'
import { versionTag } from '../../http/versions.ts'
import { exportCsv, exportGeojson } from './search/export.ts'
import { readFilter } from './filter/filter.ts'
import { countFacets, listPage } from './search/list.ts'
import { findLookalikes } from './search/lookalikes.ts'
import { readMap } from './map/map.ts'
import { confirmStillRuns, pause, resume } from './organising/organising.ts'
import { findSurgery } from './read.ts'

export const surgeriesFeature: FastifyPluginAsyncZod = async (app) => {
  await app.register(reading)
  await app.register(organising)
}

const reading: FastifyPluginAsyncZod = async (app) => {
  const { db, now, env } = app.deps
  await app.register(publicReads)

  app.route({
    ...cached(contract.listSurgeries),
    handler: async ({ query: { sort, limit, cursor, ...query } }) =>
      listPage(db, await readFilter(db, query, now()), { sort, limit, cursor }, now()),
  })

  app.route({
    ...cached(contract.countSurgeries),
    handler: async ({ query }) =>
      contract.Facets.parse(await countFacets(db, await readFilter(db, query, now()), now())),
  })

  app.route({
    ...cached(contract.readSurgery),
    handler: async ({ params: { slug } }, reply) => {
      const found = await findSurgery(db, slug, now())
      if (!found) throw surgeryNotFound()
      if ('movedTo' in found) {
        return reply.status(301).header('location', `${API_PREFIX}/surgeries/${found.movedTo}`).send(null)
      }
      return reply.header('etag', versionTag(found.surgery.version)).send(found.surgery)
    },
  })

  app.route({
    ...cached(contract.exportGeojson),
    handler: async ({ query }, reply) => {
      const { version, content } = await exportGeojson(
        db,
        { filter: await readFilter(db, query, now()), publicUrl: env.PUBLIC_URL },
        now(),
      )
      return reply.type('application/geo+json').header('etag', `"${version}"`).send(content)
    },
  })

  app.route({
    ...cached(contract.exportCsv),
    handler: async ({ query }, reply) => {
      const { version, content } = await exportCsv(
        db,
        { filter: await readFilter(db, query, now()), publicUrl: env.PUBLIC_URL },
        now(),
      )
      return reply
        .type('text/csv; charset=utf-8; header=present')
        .header('content-disposition', 'attachment; filename="surgeries.csv"')
        .header('etag', `"${version}"`)
        .send(content)
    },
  })

  app.route({
    ...cached(readMapContract),
    handler: async ({ query: { zoom, ...query } }) => readMap(db, await readFilter(db, query, now()), zoom, now()),
  })

  app.route({
    ...contract.listLookalikes,
    handler: async ({ query: { name, lat, lng, precision, except } }) => ({
      items: await findLookalikes(db, { name, latitude: lat, longitude: lng, pinPrecision: precision, except }, now()),
    }),
  })
}

/** Each leaves a line in a record that is kept for ever. */
const MOVES_BY_ACCOUNT = { name: 'moves-account', times: 60, seconds: 60 * 60 }

const organising: FastifyPluginAsyncZod = async (app) => {
  const { db, now } = app.deps
  limitChanges(app, MOVES_BY_ACCOUNT, (request) => requireActor(request).userId)

  app.route({
    ...contract.pauseSurgery,
    handler: async (request) => pause(db, { ...orderOf(request), until: request.body.until }, now()),
  })

  app.route({ ...contract.resumeSurgery, handler: async (request) => resume(db, orderOf(request), now()) })

  app.route({
    ...contract.confirmSurgery,
    handler: async (request, reply) => {
      await confirmStillRuns(db, orderOf(request), now())
      return reply.status(204).send(null)
    },
  })
}

interface Order {
  params: { slug: string }
  headers: { 'if-match'?: string | undefined }
  actor: Parameters<typeof requireActor>[0]['actor']
}

function orderOf(request: Order) {
  return { slug: request.params.slug, actor: requireActor(request), ifMatch: request.headers['if-match'] }
}
