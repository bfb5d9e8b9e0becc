import * as contract from '@surgeries/contracts/feeds'
import { Refusal, surgeryNotFound } from '@surgeries/domain/refusal'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { API_PREFIX } from '../../http/api-prefix.ts'
import { cached } from '../../http/cache/cached-route.ts'
import { publicReads } from '../../http/plugins/public-reads.ts'
import { readFilter } from '../surgeries/index.ts'
import { queryOf, titleOfFilter } from './cover.ts'
import { manyCalendars, MOST_SURGERIES } from './many-calendars.ts'
import { newsFeed } from './news.ts'
import { dateCalendar, surgeryCalendar } from './one-calendar.ts'

const CALENDAR = 'text/calendar; charset=utf-8'

/** What is on, for programs that are not ours: calendars and feeds, to subscribe to and to keep. */
export const feedsFeature: FastifyPluginAsyncZod = async (app) => {
  const { db, now, env } = app.deps
  const { PUBLIC_URL } = env
  await app.register(publicReads)

  app.route({
    ...cached(contract.readSurgeryCalendar),
    handler: async ({ params: { slug } }, reply) => {
      const found = await surgeryCalendar(db, slug, PUBLIC_URL, now())
      if (!found) throw surgeryNotFound()
      if ('movedTo' in found) {
        return reply.status(301).header('location', `${API_PREFIX}/surgeries/${found.movedTo}/calendar.ics`).send(null)
      }
      return reply.type(CALENDAR).send(found.calendar)
    },
  })

  app.route({
    ...cached(contract.readOccurrenceCalendar),
    handler: async ({ params: { slug, recurrenceId } }, reply) => {
      const found = await dateCalendar(db, { slug, recurrenceId }, PUBLIC_URL)
      if (!found) throw new Refusal('not_found', 'There is no such date.')
      if ('movedTo' in found) {
        const address = `${API_PREFIX}/surgeries/${found.movedTo}/occurrences/${recurrenceId}/calendar.ics`
        return reply.status(301).header('location', address).send(null)
      }
      const file = `${slug}-${recurrenceId.slice(0, 10)}.ics`
      return reply.type(CALENDAR).header('content-disposition', `attachment; filename="${file}"`).send(found.calendar)
    },
  })

  app.route({
    ...cached(contract.readCalendar),
    handler: async ({ query }, reply) => {
      const { version, content } = await manyCalendars(
        db,
        {
          filter: await readFilter(db, query, now()),
          cover: {
            name: titleOfFilter(query),
            description: `Free, friendly help with the web, one to one. At most ${MOST_SURGERIES} surgeries.`,
            url: `${PUBLIC_URL}/${queryOf(query)}`,
            source: `${PUBLIC_URL}${API_PREFIX}/calendar.ics${queryOf(query)}`,
          },
          publicUrl: PUBLIC_URL,
        },
        now(),
      )
      return reply.type(CALENDAR).header('etag', `"${version}"`).send(content)
    },
  })

  app.route({
    ...cached(contract.readNews),
    handler: async ({ query }, reply) =>
      reply.type('application/atom+xml; charset=utf-8').send(await newsFeed(db, query, PUBLIC_URL, now())),
  })
}
