import * as contract from '@surgeries/contracts/calendar'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { requireActor } from '../../http/actor.ts'
import { countUnlessMistaken } from '../../limits/count-against.ts'
import { limitChanges } from '../../http/plugins/limit-changes.ts'
import { cached } from '../../http/cache/cached-route.ts'
import { publicReads } from '../../http/plugins/public-reads.ts'
import { previewImport, readOwnImport, removeOwnImport, setOwnImport } from './import/organising.ts'
import { countDatesByDay, listDatesPage } from './list.ts'
import { changeOwnOccurrence, confirmOwnOccurrence } from './organising.ts'

export const calendarFeature: FastifyPluginAsyncZod = async (app) => {
  await app.register(reading)
  await app.register(organising)
  await app.register(importing)
}

const reading: FastifyPluginAsyncZod = async (app) => {
  const { db, now } = app.deps
  await app.register(publicReads)

  app.route({ ...cached(contract.listOccurrences), handler: async ({ query }) => listDatesPage(db, query, now()) })

  app.route({
    ...cached(contract.countOccurrences),
    handler: async ({ query }) => ({ days: await countDatesByDay(db, query, now()) }),
  })
}

/** Each leaves a line in a record that is kept for ever. */
const WORDS_BY_ACCOUNT = { name: 'dates-account', times: 120, seconds: 60 * 60 }

const organising: FastifyPluginAsyncZod = async (app) => {
  const { db, now } = app.deps
  limitChanges(app, WORDS_BY_ACCOUNT, (request) => requireActor(request).userId)

  app.route({
    ...contract.changeOccurrence,
    handler: async (request) =>
      changeOwnOccurrence(db, { ...request.params, actor: requireActor(request), change: request.body }, now()),
  })

  app.route({
    ...contract.confirmOccurrence,
    handler: async (request) => confirmOwnOccurrence(db, { ...request.params, actor: requireActor(request) }, now()),
  })
}

/** Each makes our server ask somebody else's, a mistyped one as well: so there are fewer tries than elsewhere. */
const IMPORTS_BY_ACCOUNT = { name: 'imports-account', times: 20, seconds: 60 * 60, triesPerUse: 5 }

const LOOKS_BY_ACCOUNT = { name: 'import-looks-account', times: 40, seconds: 60 * 60, triesPerUse: 5 }

const importing: FastifyPluginAsyncZod = async (app) => {
  const { deps } = app

  app.route({
    ...contract.readImport,
    handler: async (request) => ({
      import: await readOwnImport(deps, { ...request.params, actor: requireActor(request) }),
    }),
  })

  app.route({
    ...contract.setImport,
    handler: async (request) => {
      const actor = requireActor(request)
      const set = () => setOwnImport(deps, { ...request.params, ...request.body, actor })
      return { import: await countUnlessMistaken(IMPORTS_BY_ACCOUNT, actor.userId, deps, set) }
    },
  })

  app.route({
    ...contract.previewImport,
    handler: async (request) => {
      const actor = requireActor(request)
      const look = () => previewImport(deps, { ...request.params, ...request.body, actor })
      return countUnlessMistaken(LOOKS_BY_ACCOUNT, actor.userId, deps, look)
    },
  })

  app.route({
    ...contract.removeImport,
    handler: async (request, reply) => {
      await removeOwnImport(deps, { ...request.params, actor: requireActor(request) })
      return reply.status(204).send(null)
    },
  })
}
