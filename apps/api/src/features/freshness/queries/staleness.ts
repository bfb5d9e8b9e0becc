import { daysAfter, type Thresholds } from '@surgeries/domain/freshness/thresholds'
import type { AskingFacts } from '@surgeries/domain/freshness/next-question'
import { SURGERY_STATES } from '@surgeries/domain/listing'
import { Prisma } from '@surgeries/prisma/client'
import { z } from 'zod'
import type { Db } from '../../../db/client.ts'

/** Questions of a surgery that count: those to somebody who organises it still, and not what a mail of fading carries. */
const COUNTS = Prisma.sql`q."surgeryId" = s.id AND q.about NOT LIKE 'faded:%' AND EXISTS (
  SELECT FROM surgery_organiser o WHERE o."surgeryId" = q."surgeryId" AND o."userId" = q."userId")`

/** Active surgeries of which something may be due, and no others that an index can leave out; the domain decides. */
export async function listDueForCheck(
  db: Db,
  { askDaysBefore, askEveryDays, fadeAfterDays }: Thresholds,
  now: Date,
): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT s.id FROM surgery s
     WHERE s.state = 'active' AND (
           greatest(s."confirmedAt", s."publishedAt") <= ${daysAfter(now, askDaysBefore - fadeAfterDays)}
        OR EXISTS (SELECT FROM question q WHERE ${COUNTS} AND q.answer IS NULL AND q."dueAt" <= ${now}
                      AND q."askedAt" >= greatest(s."confirmedAt", s."publishedAt"))
        OR EXISTS (SELECT FROM surgery_organiser o WHERE o."surgeryId" = s.id)
           AND EXISTS (SELECT FROM occurrence o WHERE o."surgeryId" = s.id AND o.status <> 'cancelled'
                          AND o."confirmedAt" IS NULL
                          AND o."startsAt" > ${now} AND o."startsAt" <= ${daysAfter(now, askDaysBefore)})
           AND NOT EXISTS (SELECT FROM question q WHERE ${COUNTS} AND q."askedAt" > ${daysAfter(now, -askEveryDays)}))
     ORDER BY s.id`
  return rows.map(({ id }) => id)
}

/** What the rules need to know of a surgery, or null when it is not there. */
export async function findAskingFacts(db: Db, surgeryId: string, now: Date): Promise<AskingFacts | null> {
  const rows = await db.$queryRaw`
    SELECT s.state, ${LAST_WORD} AS "lastWordAt",
           EXISTS (SELECT FROM surgery_organiser o WHERE o."surgeryId" = s.id) AS "hasOrganisers",
           ARRAY(SELECT to_jsonb(one) FROM (
             SELECT q.about, min(q."askedAt") AS "askedAt", min(q."dueAt") AS "dueAt", bool_or(q.answer IS NOT NULL) AS "isAnswered"
               FROM question q WHERE ${COUNTS} GROUP BY q.about ORDER BY 2) one) AS asked,
           ARRAY(SELECT to_jsonb(one) FROM (
             SELECT o."recurrenceId", o."startsAt", o.status = 'cancelled' AS "isCancelled", o."confirmedAt" IS NOT NULL AS "isConfirmed"
               FROM occurrence o WHERE o."surgeryId" = s.id AND o."startsAt" > ${now}
              ORDER BY o."startsAt", o."recurrenceId" LIMIT ${MOST_DATES}) one) AS coming
      FROM surgery s WHERE s.id = ${surgeryId}::uuid`
  return Facts.parse(rows)[0] ?? null
}

/** More meetings than this in the days that are asked about has nobody. */
const MOST_DATES = 100

/**
 * A return from a pause, or a reopening, is a word as well, and so is what an organiser proposes, however long it waits for a
 * moderator. Whoever published it said that it runs.
 */
const LAST_WORD = Prisma.sql`greatest(s."confirmedAt", s."publishedAt", (
  SELECT max(a.at) FROM audit_entry a WHERE a."surgeryId" = s.id AND a.action IN ('resume', 'reopen')), (
  SELECT max(p."createdAt") FROM submission p WHERE p."surgeryId" = s.id AND p.kind IN ('edit', 'reopen')))`

const moment = z.union([z.date(), z.string().transform((text) => new Date(text))])

const Facts = z.array(
  z.object({
    state: z.enum(SURGERY_STATES),
    lastWordAt: moment,
    hasOrganisers: z.boolean(),
    asked: z.array(z.object({ about: z.string(), askedAt: moment, dueAt: moment, isAnswered: z.boolean() })),
    coming: z.array(
      z.object({ recurrenceId: z.string(), startsAt: moment, isCancelled: z.boolean(), isConfirmed: z.boolean() }),
    ),
  }),
)
