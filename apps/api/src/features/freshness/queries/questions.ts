import type { Answer } from '@surgeries/domain/freshness'
import type { Occurrence, Question as Row } from '@surgeries/prisma/client'
import type { Db } from '../../../db/client.ts'

export interface QuestionFacts {
  surgeryId: string
  about: string
  askedAt: Date
  dueAt: Date
  coversUntil: Date | null
}

export async function insertQuestions(db: Db, facts: QuestionFacts, userIds: string[]): Promise<Map<string, string>> {
  const rows = await db.question.createManyAndReturn({
    data: userIds.map((userId) => ({ ...facts, userId })),
    skipDuplicates: true,
    select: { id: true, userId: true },
  })
  return new Map(rows.map(({ id, userId }) => [userId, id]))
}

export async function findQuestion(db: Db, id: string) {
  const row = await db.question.findUnique({
    where: { id },
    include: {
      surgery: {
        select: {
          slug: true,
          name: true,
          locality: true,
          countryCode: true,
          timeZone: true,
          state: true,
          organisers: { select: { user: { select: { id: true, name: true, email: true } } } },
        },
      },
    },
  })
  if (!row) return null
  const { organisers, ...surgery } = row.surgery
  const asked = organisers.find(({ user }) => user.id === row.userId)?.user
  if (!asked) return null
  return { ...row, surgery, asked }
}

export type Question = NonNullable<Awaited<ReturnType<typeof findQuestion>>>

export async function recordAnswer(
  db: Db,
  { surgeryId, about }: Pick<Row, 'surgeryId' | 'about'>,
  given: { answer: Answer; answeredFor: string | null; answeredAt: Date; coversUntil: Date | null },
): Promise<void> {
  await db.question.updateMany({ where: { surgeryId, about }, data: given })
}

export function listAskedDates(
  db: Db,
  { surgeryId, about, answeredFor, askedAt, coversUntil }: Row,
): Promise<Occurrence[]> {
  return db.occurrence.findMany({
    where: {
      surgeryId,
      OR: [
        ...(coversUntil ? [{ startsAt: { gte: askedAt, lt: coversUntil } }] : []),
        { recurrenceId: { in: [about, ...(answeredFor === null ? [] : [answeredFor])] } },
      ],
    },
    orderBy: [{ startsAt: 'asc' }, { recurrenceId: 'asc' }],
  })
}

export async function removeOldQuestions(db: Db, askedBefore: Date): Promise<void> {
  await db.question.deleteMany({ where: { askedAt: { lt: askedBefore } } })
}
