import {
  changeMailCadence,
  changeName,
  readSession,
  requestSignIn,
  signIn,
  signOut,
  signOutEverywhere,
} from '@surgeries/contracts/accounts'
import { Refusal } from '@surgeries/domain/refusal'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { requireActor } from '../../http/actor.ts'
import { networkOf } from '../../networks/client-address.ts'
import { countAgainst } from '../../limits/count-against.ts'
import { LINK_MINUTES } from './lifetimes.ts'
import { presentAccount } from './present.ts'
import { changeCadence, changeUserName } from './queries.ts'
import { endAllSessions, endSession, findAccount, signInWith } from './sessions.ts'
import { askForLink } from './sign-in-links.ts'

const QUARTER_HOUR = 15 * 60
const SIGN_INS_BY_ADDRESS = { name: 'sign-in', times: 60, seconds: QUARTER_HOUR }

export const accountsFeature: FastifyPluginAsyncZod = async (app) => {
  const { deps } = app

  app.route({
    ...requestSignIn,
    handler: async ({ ip, body }, reply) => {
      await askForLink(deps, { ...body, network: networkOf(ip) })
      return reply.status(202).send({ expiresInMinutes: LINK_MINUTES })
    },
  })

  app.route({
    ...signIn,
    handler: async ({ ip, body: { token, locale } }, reply) => {
      await countAgainst(SIGN_INS_BY_ADDRESS, networkOf(ip), deps)
      const cookies = await signInWith(deps, { token, locale, network: networkOf(ip) })
      const account = await findAccount(deps, cookies.map((cookie) => cookie.split(';')[0]).join('; '))
      if (!account) throw new Refusal('link_invalid', 'This link does not work. Please ask for a new one.')
      return reply.header('set-cookie', cookies).send({ user: presentAccount(account) })
    },
  })

  app.route({
    ...readSession,
    handler: async ({ headers }) => {
      const account = await findAccount(deps, headers.cookie)
      return { user: account && presentAccount(account) }
    },
  })

  app.route({
    ...signOut,
    handler: async ({ headers }, reply) =>
      reply
        .header('set-cookie', await endSession(deps, headers.cookie))
        .status(204)
        .send(null),
  })

  await app.register(signedInRoutes)
}

const signedInRoutes: FastifyPluginAsyncZod = async (app) => {
  const { deps } = app

  app.route({
    ...signOutEverywhere,
    handler: async (request, reply) => {
      await endAllSessions(deps, requireActor(request).userId)
      return reply
        .header('set-cookie', await endSession(deps, request.headers.cookie))
        .status(204)
        .send(null)
    },
  })

  app.route({
    ...changeName,
    handler: async (request, reply) => {
      await changeUserName(deps.db, requireActor(request).userId, request.body.name)
      return reply.status(204).send(null)
    },
  })

  app.route({
    ...changeMailCadence,
    handler: async (request, reply) => {
      await changeCadence(deps.db, requireActor(request).userId, request.body.mailCadence)
      return reply.status(204).send(null)
    },
  })
}
