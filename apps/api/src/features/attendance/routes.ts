import * as contract from '@surgeries/contracts/attendances'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { requireActor } from '../../http/actor.ts'
import { countUnlessMistaken } from '../../limits/count-against.ts'
import { limitChanges } from '../../http/plugins/limit-changes.ts'
import { cached } from '../../http/cache/cached-route.ts'
import { publicReads } from '../../http/plugins/public-reads.ts'
import { announce } from './announce.ts'
import { readAttendanceSummaries } from './attendance-summaries.ts'
import { endLink, renewLink } from './links.ts'
import { changeOwnAttendance, confirmAttendance, openAttendance, withdrawAttendance } from './own.ts'
import { presentOwn } from './present.ts'
import { setSeats } from './seats.ts'
import { readSheet } from './sheet.ts'

export const attendanceFeature: FastifyPluginAsyncZod = async (app) => {
  await app.register(reading)
  await app.register(announcing)
  await app.register(holdingLink)
  await app.register(organising)
}

const reading: FastifyPluginAsyncZod = async (app) => {
  const { db, now } = app.deps
  await app.register(publicReads)

  app.route({
    ...cached(contract.readAttendanceSummaries),
    handler: async ({ params: { slug } }) => ({ items: await readAttendanceSummaries(db, slug, now()) }),
  })
}

const announcing: FastifyPluginAsyncZod = async (app) => {
  app.route({
    ...contract.announceAttendance,
    handler: async ({ params, body, ip }, reply) => {
      const { expiresAt } = await announce(app.deps, { ...params, body, ip })
      return reply.status(202).send({ expiresAt: expiresAt.toISOString() })
    },
  })
}

const BY_LINK = { name: 'attendance-moves', times: 120, seconds: 15 * 60 }

const holdingLink: FastifyPluginAsyncZod = async (app) => {
  const { deps } = app
  limitChanges(app, BY_LINK)

  app.route({
    ...contract.readAttendance,
    handler: async ({ params: { token } }) => presentOwn(deps, await openAttendance(deps.db, deps, token)),
  })

  app.route({
    ...contract.confirmAttendance,
    handler: async ({ params: { token } }) => presentOwn(deps, await confirmAttendance(deps, token)),
  })

  app.route({
    ...contract.changeAttendance,
    handler: async ({ params: { token }, body }) => presentOwn(deps, await changeOwnAttendance(deps, token, body)),
  })

  app.route({
    ...contract.withdrawAttendance,
    handler: async ({ params: { token } }) => presentOwn(deps, await withdrawAttendance(deps, token)),
  })

  app.route({
    ...contract.endAttendanceLink,
    handler: async ({ params: { token } }, reply) => {
      await endLink(deps, token)
      return reply.status(204).send(null)
    },
  })

  app.route({
    ...contract.renewAttendanceLink,
    handler: async ({ params: { token }, body }, reply) => {
      await renewLink(deps, { ...body, token })
      return reply.status(204).send(null)
    },
  })
}

/** Each leaves a line in a record that is kept for ever. */
const SEATS_BY_ACCOUNT = { name: 'seats-account', times: 60, seconds: 60 * 60 }

const organising: FastifyPluginAsyncZod = async (app) => {
  const { deps } = app

  app.route({
    ...contract.readSheet,
    handler: async (request) => readSheet(deps.db, requireActor(request), request.params),
  })

  app.route({
    ...contract.setSeats,
    handler: async (request, reply) => {
      const actor = requireActor(request)
      const { params, body } = request
      await countUnlessMistaken(SEATS_BY_ACCOUNT, actor.userId, deps, () =>
        setSeats(deps, actor, { slug: params.slug, seats: body.seats }),
      )
      return reply.status(204).send(null)
    },
  })
}
