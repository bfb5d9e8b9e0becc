import * as contract from '@surgeries/contracts/freshness'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { countAgainst, networkOf } from '../../limits.ts'
import { answerQuestion } from './answer.ts'
import { readQuestion } from './read-question.ts'

export const freshnessFeature: FastifyPluginAsyncZod = async (app) => {
  await app.register(holdingLink)
}

const ANSWERS_BY_ADDRESS = { name: 'answers', times: 60, seconds: 15 * 60 }

/** For whoever holds the link of a mail, signed in or not. */
const holdingLink: FastifyPluginAsyncZod = async (app) => {
  const { deps } = app

  app.route({
    ...contract.readQuestion,
    handler: async ({ params: { token } }) => readQuestion(deps, token),
  })

  app.route({
    ...contract.answerQuestion,
    handler: async ({ ip, params: { token }, body }) => {
      await countAgainst(ANSWERS_BY_ADDRESS, networkOf(ip), deps)
      await answerQuestion(deps, token, body)
      return readQuestion(deps, token)
    },
  })
}
