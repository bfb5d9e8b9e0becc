import { daysAfter, type Thresholds } from '@surgeries/domain/freshness/thresholds'
import type { AskingFacts } from '@surgeries/domain/freshness/next-question'
import { Prisma } from '@surgeries/prisma/client'
import type { Db } from '../../../db/client.ts'

const COUNTS = Prisma.sql`q.surgery_id = s.id AND q.about NOT LIKE 'faded:%' AND EXISTS (
  SELECT FROM surgery_organiser o WHERE o.surgery_id = q.surgery_id AND o.user_id = q.user_id)`

export async function listDueForCheck(
  db: Db,
  { askDaysBefore, askEveryDays, fadeAfterDays }: Thresholds,
  now: Date,
): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT s.id FROM surgery s
     WHERE s.state = 'active' AND (
           greatest(s.confirmed_at, s.published_at) <= ${daysAfter(now, askDaysBefore - fadeAfterDays)}
        OR EXISTS (SELECT FROM question q WHERE ${COUNTS} AND q.answer IS NULL AND q.due_at <= ${now}
                      AND q.asked_at >= greatest(s.confirmed_at, s.published_at))
        OR EXISTS (SELECT FROM surgery_organiser o WHERE o.surgery_id = s.id)
           AND EXISTS (SELECT FROM occurrence o WHERE o.surgery_id = s.id AND o.status <> 'cancelled'
                          AND o.confirmed_at IS NULL
                          AND o.starts_at > ${now} AND o.starts_at <= ${daysAfter(now, askDaysBefore)})
           AND NOT EXISTS (SELECT FROM question q WHERE ${COUNTS} AND q.asked_at > ${daysAfter(now, -askEveryDays)}))
     ORDER BY s.id`
  return rows.map(({ id }) => id)
}

interface AskingRow extends Omit<AskingFacts, 'asked' | 'coming'> {
  asked: { about: string; askedAt: string; dueAt: string; isAnswered: boolean }[]
  coming: { recurrenceId: string; startsAt: string; isCancelled: boolean; isConfirmed: boolean }[]
}

/** What the rules need to know of a surgery, or null when it is not there. */
export async function findAskingFacts(db: Db, surgeryId: string, now: Date): Promise<AskingFacts | null> {
  const [row] = await db.$queryRaw<AskingRow[]>`
    SELECT s.state, ${LAST_CONFIRMED} AS "lastConfirmedAt",
           EXISTS (SELECT FROM surgery_organiser o WHERE o.surgery_id = s.id) AS "hasOrganisers",
           ARRAY(SELECT to_jsonb(one) FROM (
             SELECT q.about, min(q.asked_at) AS "askedAt", min(q.due_at) AS "dueAt", bool_or(q.answer IS NOT NULL) AS "isAnswered"
               FROM question q WHERE ${COUNTS} GROUP BY q.about ORDER BY 2) one) AS asked,
           ARRAY(SELECT to_jsonb(one) FROM (
             SELECT o.recurrence_id AS "recurrenceId", o.starts_at AS "startsAt", o.status = 'cancelled' AS "isCancelled",
                    o.confirmed_at IS NOT NULL AS "isConfirmed"
               FROM occurrence o WHERE o.surgery_id = s.id AND o.starts_at > ${now}
              ORDER BY o.starts_at, o.recurrence_id LIMIT ${MOST_DATES}) one) AS coming
      FROM surgery s WHERE s.id = ${surgeryId}::uuid`
  if (!row) return null
  const { asked, coming, ...facts } = row
  return {
    ...facts,
    asked: asked.map((one) => ({ ...one, askedAt: new Date(one.askedAt), dueAt: new Date(one.dueAt) })),
    coming: coming.map((one) => ({ ...one, startsAt: new Date(one.startsAt) })),
  }
}

/** More meetings than this in the days that are asked about has nobody. */
const MOST_DATES = 100

/**
 * A return from a pause and a restart count as well, and so does what an organiser proposes, however long it waits for a
 * moderator. Whoever published it said that it runs.
 */
const LAST_CONFIRMED = Prisma.sql`greatest(s.confirmed_at, s.published_at, (
  SELECT max(a.at) FROM audit_entry a WHERE a.surgery_id = s.id AND a.action IN ('resume', 'restart')), (
  SELECT max(p.created_at) FROM submission p WHERE p.surgery_id = s.id AND p.kind IN ('edit', 'restart')))`
