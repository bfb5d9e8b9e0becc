import { expect, type Page } from '@playwright/test'
import { z } from 'zod'
import { READERS } from '../apps/api/src/features/feeds/test/readers.ts'

const Dates = z.object({
  items: z.array(
    z.object({
      recurrenceId: z.string(),
      startsAt: z.iso.datetime(),
      endsAt: z.iso.datetime(),
      localStart: z.string(),
      status: z.enum(['scheduled', 'moved', 'cancelled']),
      reason: z.string().nullable(),
    }),
  ),
})
export type DateOfSurgery = z.infer<typeof Dates>['items'][number]

/** The coming dates of a surgery as the API tells them, those cancelled among them. */
export async function datesOf({ request }: Page, slug: string): Promise<DateOfSurgery[]> {
  const answer = await request.get(`/api/v1/occurrences?surgery=${slug}&limit=200`)
  expect(answer.status(), await answer.text()).toBe(200)
  return Dates.parse(await answer.json()).items
}

const MONTHS_COMPARED = 20

/** The calendar file of a surgery, read by every independent reader at hand, has the dates of the API and no others. */
export async function expectFeedToAgree(page: Page, slug: string) {
  const file = await (await page.request.get(`/api/v1/surgeries/${slug}/calendar.ics`)).text()
  const from = new Date()
  const until = new Date(from)
  until.setUTCMonth(until.getUTCMonth() + MONTHS_COMPARED)
  const told = (await datesOf(page, slug))
    .filter(({ startsAt }) => new Date(startsAt) >= from && new Date(startsAt) < until)
    .map(({ startsAt, endsAt, status }) => ({
      start: minute(startsAt),
      end: minute(endsAt),
      cancelled: status === 'cancelled',
    }))
  expect(told.length).toBeGreaterThan(0)
  for (const { name, read } of READERS) expect(read([{ file, from, until }]), name).toEqual([told])
}

function minute(moment: string): string {
  return `${moment.slice(0, 16)}Z`
}
