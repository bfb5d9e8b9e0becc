import plugin from 'fastify-plugin'
import { answerNotFound } from '../../errors.ts'

export const pagesFeature = plugin(async (app) => {
  app.setNotFoundHandler((request, reply) => answerNotFound(request, reply))
})
