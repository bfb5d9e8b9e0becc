import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { LocalDateTime } from './schedule.ts'
import { stream, SurgeryFilter } from './surgeries.ts'
import { BySlug, Slug } from './shared.ts'

const calendar = stream('text/calendar', 'An iCalendar object (RFC 5545)')

export const readSurgeryCalendar = endpoint({
  method: 'GET',
  url: '/surgeries/:slug/calendar.ics',
  action: 'view',
  summary: 'The calendar of one surgery as iCalendar (RFC 5545), to subscribe to',
  tag: 'Feeds',
  refuses: [404, 410],
  schema: {
    params: BySlug,
    response: { 200: calendar as unknown as z.ZodAny, 301: z.null().meta({ description: 'Moved: see Location' }) },
  },
})

export const readOccurrenceCalendar = endpoint({
  method: 'GET',
  url: '/surgeries/:slug/occurrences/:recurrenceId/calendar.ics',
  action: 'view',
  summary: 'One date as iCalendar: “add to calendar”',
  tag: 'Feeds',
  refuses: [404, 410],
  schema: {
    params: z.object({ slug: Slug, recurrenceId: LocalDateTime }),
    response: { 200: calendar as unknown as z.ZodAny, 301: z.null().meta({ description: 'Moved: see Location' }) },
  },
})

export const readCalendar = endpoint({
  method: 'GET',
  url: '/calendar.ics',
  action: 'export',
  summary:
    'The calendars of the surgeries that fit a filter as iCalendar, to subscribe to: at most 500, the nearest first with `near`; with `from` or `to`, the dates on these days only',
  tag: 'Feeds',
  schema: { querystring: SurgeryFilter, response: { 200: calendar as unknown as z.ZodAny } },
})

export const readNews = endpoint({
  method: 'GET',
  url: '/surgeries.atom',
  action: 'export',
  summary: 'New and changed surgeries that fit a filter as an Atom feed (RFC 4287), the latest first',
  tag: 'Feeds',
  schema: {
    querystring: SurgeryFilter,
    response: { 200: stream('application/atom+xml', 'An Atom feed') as unknown as z.ZodAny },
  },
})
