import * as hiding from '@surgeries/contracts/hiding'
import * as history from '@surgeries/contracts/history'
import * as contract from '@surgeries/contracts/moderation'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { versionTag } from '../../http/versions.ts'
import { requireModerator } from '../accounts/index.ts'
import { decide } from './decision/decide.ts'
import { previewMail } from './decision/decision-mail.ts'
import { readDesk } from './desk/desk.ts'
import { readHistory } from './desk/history.ts'
import { readQueue } from './queue/queue.ts'
import { revert } from './reversal/revert.ts'
import { hide, readHiding, restore } from './reversal/hiding.ts'
import { reopen } from './reversal/reopen.ts'
import { undo } from './reversal/undo.ts'

export const moderationFeature: FastifyPluginAsyncZod = async (app) => {
  const { deps } = app

  app.route({
    ...contract.readQueue,
    handler: async (request) => readQueue(deps.db, requireModerator(request.actor), request.query),
  })

  app.route({
    ...contract.readDesk,
    handler: async ({ actor, params: { id } }, reply) => {
      const desk = await readDesk(deps, requireModerator(actor), id)
      return reply.header('etag', versionTag(desk.version)).send(desk)
    },
  })

  app.route({
    ...contract.previewDecisionMail,
    handler: async ({ actor, params: { id }, body }) => ({
      mail: await previewMail(deps, requireModerator(actor), id, body),
    }),
  })

  app.route({
    ...contract.decideSubmission,
    handler: async ({ actor, params: { id }, headers, body }) => {
      const moderator = requireModerator(actor)
      await decide(deps, moderator, id, { ...body, ifMatch: headers['if-match'] })
      return readDesk(deps, moderator, id)
    },
  })

  app.route({
    ...contract.undoDecision,
    handler: async ({ actor, params: { id } }) => {
      const moderator = requireModerator(actor)
      await undo(deps, moderator, id)
      return readDesk(deps, moderator, id)
    },
  })

  app.route({
    ...contract.reopenSubmission,
    handler: async ({ actor, params: { id }, body: { reason } }) => {
      const moderator = requireModerator(actor)
      await reopen(deps, moderator, id, reason)
      return readDesk(deps, moderator, id)
    },
  })

  app.route({
    ...hiding.readHiding,
    handler: async ({ actor, params: { slug } }) => readHiding(deps, requireModerator(actor), slug),
  })

  app.route({
    ...hiding.hideSurgery,
    handler: async ({ actor, params: { slug }, body: { reason } }, reply) => {
      const moderator = requireModerator(actor)
      await hide(deps, moderator, { slug, reason })
      return reply.status(201).send(await readHiding(deps, moderator, slug))
    },
  })

  app.route({
    ...hiding.restoreSurgery,
    handler: async ({ actor, params: { slug } }) => {
      const moderator = requireModerator(actor)
      await restore(deps, moderator, slug)
      return readHiding(deps, moderator, slug)
    },
  })

  app.route({
    ...history.readHistory,
    handler: async ({ actor, params: { slug } }) => readHistory(deps.db, requireModerator(actor), slug),
  })

  app.route({
    ...history.revertSurgery,
    handler: async ({ actor, params: { slug }, headers, body }, reply) => {
      const change = { ...body, slug, ifMatch: headers['if-match'] }
      return reply.status(201).send({ id: await revert(deps, requireModerator(actor), change) })
    },
  })
}
