import { DATA_PARTS } from '@surgeries/domain/geo/data-dates'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'

/** What the client needs to know of this installation before it draws anything. */
export const readSite = endpoint({
  method: 'GET',
  url: '/site',
  action: 'browse',
  summary:
    'How this installation is set up: its street tiles, whether it is for development, and how old its geographic data is',
  tag: 'Site',
  schema: {
    response: {
      200: z.object({
        tiles: z.object({ url: z.string(), attribution: z.string() }).nullable(),
        isDevelopment: z.boolean(),
        dataDates: z.record(z.enum(DATA_PARTS), z.string()),
      }),
    },
  },
})

const InboxMail = z.object({
  id: z.uuid(),
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  createdAt: z.iso.datetime(),
})

/** Development only: the messages that would have been sent. Not served, and not described, in production. */
export const readInbox = endpoint({
  method: 'GET',
  url: '/dev/mails',
  action: 'administer',
  summary: 'The development inbox',
  tag: 'Development',
  refuses: [404],
  schema: { response: { 200: z.object({ items: z.array(InboxMail) }) } },
})
