import { readInbox, readSite } from '@surgeries/contracts/site'
import { Refusal } from '@surgeries/domain/refusal'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { publicReads } from '../../plugins/public-reads.ts'
import { isNear } from './neighbourhood.ts'
import { listMails } from './queries.ts'

export const siteFeature: FastifyPluginAsyncZod = async (app) => {
  const { env, db } = app.deps
  const isDevelopment = env.NODE_ENV !== 'production'
  await app.register(site)
  if (!isDevelopment) return

  app.route({
    ...readInbox,
    handler: async ({ ip }) => {
      // Whoever reads the mails can sign in as anybody: a server that was put on the internet for a try has no such door.
      if (!isNear(ip)) throw new Refusal('not_found', 'There is nothing at this address.')
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
