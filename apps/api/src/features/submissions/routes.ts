import { readMine as readMineContract } from '@surgeries/contracts/accounts'
import * as contract from '@surgeries/contracts/submissions'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { requireActor } from '../../actor.ts'
import { networkOf } from '../../client-address.ts'
import { countAgainst } from '../../limits.ts'
import { versionTag } from '../../versions.ts'
import { admitSignedIn, knowActor, presentAccount, requireAccount } from '../accounts/service.ts'
import { makeChallenge } from './challenge.ts'
import { readMine } from './mine.ts'
import { readContent, submitChange } from './organising.ts'
import { appeal, confirm, edit, openByToken, withdraw } from './own.ts'
import { presentOwn } from './present.ts'
import { statusPathOf } from './private-link.ts'
import { submitNew } from './submit-new.ts'

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

/** For whoever holds the private link, signed in or not. */
const holdingLink: FastifyPluginAsyncZod = async (app) => {
  const { deps } = app
  app.addHook('preHandler', async ({ method, ip }) => {
    if (method !== 'GET') await countAgainst(BY_LINK, networkOf(ip), deps)
  })

  app.route({
    ...contract.readOwnSubmission,
    handler: async ({ params: { token } }, reply) => {
      const submission = await openByToken(deps, token)
      return reply.header('etag', versionTag(submission.version)).send(await presentOwn(deps, submission))
    },
  })

  app.route({
    ...contract.confirmSubmission,
    handler: async ({ params: { token } }) => presentOwn(deps, await confirm(deps, token)),
  })

  app.route({
    ...contract.editOwnSubmission,
    handler: async ({ params: { token }, headers, body }, reply) => {
      const submission = await edit(deps, token, { ...body, ifMatch: headers['if-match'] })
      return reply.header('etag', versionTag(submission.version)).send(await presentOwn(deps, submission))
    },
  })

  app.route({
    ...contract.withdrawSubmission,
    handler: async ({ params: { token } }) => presentOwn(deps, await withdraw(deps, token)),
  })

  app.route({
    ...contract.appealSubmission,
    handler: async ({ params: { token }, body: { message } }) => presentOwn(deps, await appeal(deps, token, message)),
  })
}

/** Each tells every moderator who wants to know at once. */
const CHANGES_BY_ACCOUNT = { name: 'change-account', times: 30, seconds: 60 * 60 }

const organising: FastifyPluginAsyncZod = async (app) => {
  const { deps } = app
  admitSignedIn(app)

  app.route({
    ...readMineContract,
    handler: async (request) => {
      const account = await requireAccount(deps, request.headers.cookie)
      return { user: presentAccount(account), ...(await readMine(deps, account.userId)) }
    },
  })

  app.route({
    ...contract.submitChange,
    handler: async (request, reply) => {
      const { params, headers, body } = request
      const actor = requireActor(request)
      await countAgainst(CHANGES_BY_ACCOUNT, actor.userId, deps)
      const change = { ...body, slug: params.slug, ifMatch: headers['if-match'] }
      const { id, state } = await submitChange(deps, actor, change)
      return reply.status(201).send({ id, state, statusPath: statusPathOf(deps.env, id) })
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
