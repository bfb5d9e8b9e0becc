import { readInbox, readSite } from '@surgeries/contracts/site'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { publicReads } from '../../plugins/public-reads.ts'
import { listMails } from './queries.ts'

export const siteFeature: FastifyPluginAsyncZod = async (app) => {
  const { env, db } = app.deps
  const isDevelopment = env.NODE_ENV !== 'production'
  await app.register(site)
  if (!isDevelopment) return

  app.route({
    ...readInbox,
    handler: async () => {
      const mails = await listMails(db)
      return { items: mails.map((mail) => ({ ...mail, createdAt: mail.createdAt.toISOString() })) }
    },
  })
}

const site: FastifyPluginAsyncZod = async (app) => {
  const { TILES_URL, TILES_ATTRIBUTION, NODE_ENV } = app.deps.env
  await app.register(publicReads)

  app.route({
    ...readSite,
    handler: async () => ({
      tiles: TILES_URL && TILES_ATTRIBUTION ? { url: TILES_URL, attribution: TILES_ATTRIBUTION } : null,
      isDevelopment: NODE_ENV !== 'production',
    }),
  })
}
