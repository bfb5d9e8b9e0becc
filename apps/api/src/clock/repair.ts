import { Prisma } from '@surgeries/prisma/client'
import type { Db } from '../db/client.ts'
import { TIMES_AT_REST, type TimeAtRest } from './times-at-rest.ts'

/** What clocks of several machines may differ by without being wrong. */
const SLACK = Prisma.raw(`interval '2 minutes'`)
/** A job waits until undo is over; after a failure, longer each time, as the queue's library does. */
const LONGEST_WAIT = Prisma.raw(
  `interval '3 minutes' + CASE WHEN attempts > 0 THEN exp(least(attempts, 10)) * interval '1 second' ELSE interval '0' END`,
)

/**
 * Puts right what was stored while a clock ran ahead: what has happened did so by now, and nothing runs out later than it
 * can. Says how many of which it was. Doing it again changes nothing.
 */
export async function repairTimes(db: Db): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const time of TIMES_AT_REST) counts[`${time.table}.${time.column}`] = await repairTime(db, time)
  counts['timetable'] = await repairTimetable(db)
  counts['jobs'] = await repairJobs(db)
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0))
}

/** Several keep their order, a thousandth of a second apart: they may be places in a queue. */
function repairTime(db: Db, { table, column, longestMinutes, followers = [] }: TimeAtRest): Promise<number> {
  const [name, time] = [identifier(table), identifier(column)]
  const latest = Prisma.sql`now() + ${longestMinutes}::int * interval '1 minute'`
  const right = Prisma.sql`${latest} - (late.total - late.place) * interval '1 millisecond'`
  const moved = followers.map(identifier).map((one) => Prisma.sql`${one} = t.${one} - (t.${time} - (${right}))`)
  return db.$executeRaw`
    UPDATE ${name} t SET ${Prisma.join([Prisma.sql`${time} = ${right}`, ...moved])}
      FROM (SELECT ctid, row_number() OVER (ORDER BY ${time}, ctid) AS place, count(*) OVER () AS total
              FROM ${name} WHERE ${time} > ${latest} + ${SLACK}) late
     WHERE t.ctid = late.ctid`
}

/** A task is due only when its last time lies behind. A day back, so that a daily one that was missed is made up for. */
function repairTimetable(db: Db): Promise<number> {
  return db.$executeRaw`
    UPDATE graphile_worker._private_known_crontabs
       SET known_since = least(known_since, now()),
           last_execution = CASE WHEN last_execution > now() + ${SLACK} THEN now() - interval '1 day' ELSE last_execution END
     WHERE known_since > now() + ${SLACK} OR last_execution > now() + ${SLACK}`
}

function repairJobs(db: Db): Promise<number> {
  return db.$executeRaw`
    UPDATE graphile_worker._private_jobs SET run_at = now()
     WHERE locked_at IS NULL AND run_at > now() + ${LONGEST_WAIT}`
}

function identifier(name: string): Prisma.Sql {
  return Prisma.raw(`"${name}"`)
}
