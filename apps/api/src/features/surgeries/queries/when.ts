import { Prisma } from '@surgeries/prisma/client'

/** Days by the venue's clock, both included; null leaves an end open. */
export interface When {
  from: string | null
  to: string | null
}

const DAY_MS = 24 * 60 * 60 * 1000
/** No clock on earth is further from UTC than this. */
const FARTHEST_CLOCK_MS = 15 * 60 * 60 * 1000

/** Whether an `occurrence o` lies on these days. Said twice, in UTC and by its own clock, so that an index narrows it. */
export function isWithin({ from, to }: When): Prisma.Sql {
  const conditions = [
    ...(from === null
      ? []
      : [Prisma.sql`o."startsAt" >= ${shifted(from, -FARTHEST_CLOCK_MS)} AND o."localStart" >= ${from}`]),
    ...(to === null
      ? []
      : [Prisma.sql`o."startsAt" < ${shifted(to, DAY_MS + FARTHEST_CLOCK_MS)} AND o."localStart" < ${dayAfter(to)}`]),
  ]
  return conditions.length > 0 ? Prisma.join(conditions, ' AND ') : Prisma.sql`true`
}

/** No meeting lasts longer than a day: said twice, so that the index need not read what was held long ago. */
export function isNotOver(now: Date): Prisma.Sql {
  return Prisma.sql`o."endsAt" > ${now} AND o."startsAt" > ${new Date(now.getTime() - DAY_MS)}`
}

export const isOn = Prisma.sql`o.status <> 'cancelled'`

function shifted(day: string, ms: number): Date {
  return new Date(Date.parse(`${day}T00:00:00Z`) + ms)
}

function dayAfter(day: string): string {
  return shifted(day, DAY_MS).toISOString().slice(0, 10)
}
