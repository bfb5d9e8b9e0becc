import { z } from 'zod'
import { endpoint } from './endpoint.ts'

/** How old each part of the geographic data is: a month (2026-09), a year, or a version of Unicode CLDR. */
const DataDates = z.object({
  places: z.string(),
  names: z.string(),
  cldr: z.string(),
  postcodes: z.string(),
  quarters: z.string(),
  nepal: z.string(),
  islands: z.string(),
})
export type DataDates = z.infer<typeof DataDates>

/** What the client needs to know of this installation before it draws anything. */
export const readSite = endpoint({
  method: 'GET',
  url: '/site',
  action: 'browse',
  summary:
    'How this installation is set up: street tiles if it has any, whether it is for development, and how old its geographic data is',
  tag: 'Site',
  schema: {
    response: {
      200: z.object({
        tiles: z.object({ url: z.string(), attribution: z.string() }).nullable(),
        isDevelopment: z.boolean(),
        dataDates: DataDates,
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
