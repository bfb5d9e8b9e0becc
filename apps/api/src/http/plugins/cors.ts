import cors from '@fastify/cors'
import plugin from 'fastify-plugin'

/** Nobody's scripts but ours may read an answer, unless its route says so: see public-reads.ts. */
export const corsPlugin = plugin(async (app) => {
  await app.register(cors, { origin: false, credentials: false })
})
