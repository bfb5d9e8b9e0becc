import { readMine as readMineContract } from '@surgeries/contracts/accounts'
import { changeVenue as changeVenueContract } from '@surgeries/contracts/calendar'
import * as contract from '@surgeries/contracts/submissions'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { requireActor } from '../../http/actor.ts'
import { countUnlessMistaken } from '../../limits/count-against.ts'
import { limitChanges } from '../../http/plugins/limit-changes.ts'
import { versionTag } from '../../http/versions.ts'
import { knowActor, presentAccount, requireAccount } from '../accounts/index.ts'
import { makeChallenge } from '../../captcha/challenge.ts'
import { changeDateVenue } from './proposing/date-venue.ts'
import { previewChange, previewOwnChange } from './own/preview-change.ts'
import { CHANGES_BY_ACCOUNT } from './proposing/limits.ts'
import { endLink, endOwnLink, renewLink } from './own/links.ts'
import { readMine } from './own/mine.ts'
import { readContent, submitChange } from './proposing/organising.ts'
import { appealSubmission, confirmSubmission, editSubmission, openSubmission, withdrawSubmission } from './own/own.ts'
import { presentOwn } from './own/present.ts'
import { statusPathOf } from './private-link.ts'
import { submitNew } from './proposing/submit-new.ts'

export const submissionsFeature: FastifyPluginAsyncZod = async (app) => {
  await app.register(registering)
  await app.register(holdingLink)
  await app.register(organising)
}

const registering: FastifyPluginAsyncZod = async (app) => {
  const { deps } = app
  knowActor(app)

  app.route({ ...contract.readChallenge, handler: async () => ({ ...(await makeChallenge(deps)) }) })

  app.route({
    ...contract.submitNew,
    handler: async ({ ip, actor, body, headers }, reply) => {
      const receipt = await submitNew(deps, { body, ip, actor, idempotencyKey: headers['idempotency-key'] })
      return reply.status(201).send({ state: receipt.state, expiresAt: receipt.expiresAt?.toISOString() ?? null })
    },
  })
}

const BY_LINK = { name: 'link-moves', times: 120, seconds: 15 * 60 }

const holdingLink: FastifyPluginAsyncZod = async (app) => {
  const { deps } = app
  knowActor(app)
  limitChanges(app, BY_LINK)

  app.route({
    ...contract.readOwnSubmission,
    handler: async ({ params: { token }, actor }, reply) => {
      const submission = await openSubmission(deps, { token, actor })
      return reply.header('etag', versionTag(submission.version)).send(await presentOwn(deps, submission))
    },
  })

  app.route({
    ...contract.confirmSubmission,
    handler: async ({ params: { token }, actor }) => presentOwn(deps, await confirmSubmission(deps, { token, actor })),
  })

  app.route({
    ...contract.editOwnSubmission,
    handler: async ({ params: { token }, actor, headers, body }, reply) => {
      const submission = await editSubmission(deps, { token, actor }, { ...body, ifMatch: headers['if-match'] })
      return reply.header('etag', versionTag(submission.version)).send(await presentOwn(deps, submission))
    },
  })

  app.route({
    ...contract.previewOwnEffects,
    handler: async ({ params: { token }, actor, body }) => previewOwnChange(deps, { token, actor }, body),
  })

  app.route({
    ...contract.withdrawSubmission,
    handler: async ({ params: { token }, actor }) => presentOwn(deps, await withdrawSubmission(deps, { token, actor })),
  })

  app.route({
    ...contract.appealSubmission,
    handler: async ({ params: { token }, actor, body: { message } }) =>
      presentOwn(deps, await appealSubmission(deps, { token, actor }, message)),
  })

  app.route({
    ...contract.endLink,
    handler: async ({ params: { token }, actor }, reply) => {
      await endLink(deps, { token, actor })
      return reply.status(204).send(null)
    },
  })

  app.route({
    ...contract.renewLink,
    handler: async ({ params: { token }, body }, reply) => {
      await renewLink(deps, { token, ...body })
      return reply.status(204).send(null)
    },
  })
}

/** Each leaves a line in a record that is kept for ever, even where no moderator decides. */
const CHANGES_OF_VENUE = { name: 'venue-account', times: 60, seconds: 60 * 60 }

/** Each computes the dates of two years. */
const LOOKS_BY_ACCOUNT = { name: 'effects-account', times: 300, seconds: 60 * 60 }

const organising: FastifyPluginAsyncZod = async (app) => {
  const { deps } = app

  app.route({
    ...readMineContract,
    handler: async (request) => {
      const account = await requireAccount(deps, request.headers.cookie)
      return { user: presentAccount(account), ...(await readMine(deps, account.userId)) }
    },
  })

  app.route({
    ...contract.endOwnLink,
    handler: async (request, reply) => {
      await endOwnLink(deps, requireActor(request), request.params.id)
      return reply.status(204).send(null)
    },
  })

  app.route({
    ...contract.submitChange,
    handler: async (request, reply) => {
      const { params, headers, body } = request
      const actor = requireActor(request)
      const change = { ...body, slug: params.slug, ifMatch: headers['if-match'] }
      const submission = await countUnlessMistaken(CHANGES_BY_ACCOUNT, actor.userId, deps, () =>
        submitChange(deps, actor, change),
      )
      const { id, state } = submission
      return reply.status(201).send({ id, state, statusPath: statusPathOf(deps.env, submission) })
    },
  })

  app.route({
    ...changeVenueContract,
    handler: async (request) => {
      const actor = requireActor(request)
      const change = { ...request.params, ...request.body }
      const { occurrence, waiting } = await countUnlessMistaken(CHANGES_OF_VENUE, actor.userId, deps, () =>
        changeDateVenue(deps, actor, change),
      )
      return { occurrence, waiting: waiting && { id: waiting.id, statusPath: statusPathOf(deps.env, waiting) } }
    },
  })

  app.route({
    ...contract.previewEffects,
    handler: async (request) => {
      const actor = requireActor(request)
      const { params, body } = request
      return countUnlessMistaken(LOOKS_BY_ACCOUNT, actor.userId, deps, () =>
        previewChange(deps, actor, { slug: params.slug, intended: body }),
      )
    },
  })

  app.route({
    ...contract.readOwnContent,
    handler: async (request, reply) => {
      const own = await readContent(deps.db, requireActor(request), request.params.slug)
      return reply.header('etag', versionTag(own.version)).send(own)
    },
  })
}
