import * as contract from '@surgeries/contracts/freshness'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { limitChanges } from '../../http/plugins/limit-changes.ts'
import { requireModerator } from '../accounts/index.ts'
import { answerQuestion } from './answer.ts'
import { endQuestionLink, readQuestion } from './read-question.ts'
import { readReports } from './reports/list.ts'
import { reopenReport } from './reports/reopen.ts'
import { settleReport } from './reports/settle.ts'
import { submitReport } from './reports/submit.ts'

export const freshnessFeature: FastifyPluginAsyncZod = async (app) => {
  await app.register(holdingLink)
  await app.register(reporting)
  await app.register(moderating)
}

const ANSWERS_BY_ADDRESS = { name: 'answers', times: 60, seconds: 15 * 60 }

const holdingLink: FastifyPluginAsyncZod = async (app) => {
  const { deps } = app
  limitChanges(app, ANSWERS_BY_ADDRESS)

  app.route({
    ...contract.readQuestion,
    handler: async ({ params: { token } }) => readQuestion(deps, token),
  })

  app.route({
    ...contract.answerQuestion,
    handler: async ({ params: { token }, body }) => {
      await answerQuestion(deps, token, body)
      return readQuestion(deps, token)
    },
  })

  app.route({
    ...contract.endQuestionLink,
    handler: async ({ params: { token } }, reply) => {
      await endQuestionLink(deps, token)
      return reply.status(204).send(null)
    },
  })
}

const reporting: FastifyPluginAsyncZod = async (app) => {
  app.route({
    ...contract.submitReport,
    handler: async ({ ip, params: { slug }, body }, reply) =>
      reply.status(201).send(await submitReport(app.deps, { slug, body, ip })),
  })
}

const moderating: FastifyPluginAsyncZod = async (app) => {
  const { deps } = app

  app.route({
    ...contract.listReports,
    handler: async ({ actor, query }) => readReports(deps.db, requireModerator(actor), query, deps.now()),
  })

  app.route({
    ...contract.settleReport,
    handler: async ({ actor, params: { id }, body }) => settleReport(deps, requireModerator(actor), id, body),
  })

  app.route({
    ...contract.reopenReport,
    handler: async ({ actor, params: { id }, body: { reason } }) =>
      reopenReport(deps, requireModerator(actor), id, reason),
  })
}
