import { readInbox, readSite } from '@surgeries/contracts/site'
import { readDataDates } from '@surgeries/prisma/refresh/dates'
import { can } from '@surgeries/domain/permissions'
import { Refusal } from '@surgeries/domain/refusal'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { isDevelopment } from '../../env.ts'
import { publicReads } from '../../http/plugins/public-reads.ts'
import { isOwnMachine } from './own-machine.ts'
import { listMails } from './queries.ts'

export const siteFeature: FastifyPluginAsyncZod = async (app) => {
  const { env, db } = app.deps
  await app.register(site)
  if (!isDevelopment(env)) return

  app.route({
    ...readInbox,
    handler: async (request) => {
      if (!can(null, 'administer', { isOwnMachine: isOwnMachine(request) }))
        throw new Refusal('not_found', 'There is nothing at this address.')
      const mails = await listMails(db)
      return { items: mails.map((mail) => ({ ...mail, createdAt: mail.createdAt.toISOString() })) }
    },
  })
}

const site: FastifyPluginAsyncZod = async (app) => {
  const { env } = app.deps
  const { TILES_URL, TILES_ATTRIBUTION } = env
  const dataDates = readDataDates()
  await app.register(publicReads)

  app.route({
    ...readSite,
    handler: async () => ({
      tiles: TILES_URL && TILES_ATTRIBUTION ? { url: TILES_URL, attribution: TILES_ATTRIBUTION } : null,
      isDevelopment: isDevelopment(env),
      dataDates,
    }),
  })
}
