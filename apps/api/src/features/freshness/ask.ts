import { isAboutDate, type NewQuestion } from '@surgeries/domain/freshness/next-question'
import type { Env } from '../../env.ts'
import type { Db } from '../../db/client.ts'
import { dayIn, momentIn, spanIn } from '../../mail/moments.ts'
import { listOrganisers, readSurgeryRow } from '../surgeries/index.ts'
import { mailQuestion } from './mails.ts'
import { insertQuestions } from './queries/questions.ts'
import { listOpenDates } from './queries/surgery.ts'

const DATES_SHOWN = 6

export async function ask(db: Db, env: Env, surgeryId: string, question: NewQuestion, now: Date): Promise<void> {
  const surgery = await readSurgeryRow(db, surgeryId)
  const organisers = await listOrganisers(db, surgeryId)
  const ids = await insertQuestions(
    db,
    { surgeryId, ...question, askedAt: now },
    organisers.map(({ userId }) => userId),
  )
  const starts = await listOpenDates(db, surgeryId, { from: now, until: question.coversUntil, limit: DATES_SHOWN })
  for (const organiser of organisers) {
    const questionId = ids.get(organiser.userId)
    if (!questionId) continue
    const dates = starts.map(({ startsAt, timeToFollow, timeZone }) => {
      const zone = timeZone ?? surgery.timeZone
      if (timeToFollow) return spanIn(organiser.locale, { startsAt, endsAt: startsAt, timeToFollow }, zone)
      return momentIn(organiser.locale, startsAt, zone)
    })
    const answers =
      starts.length > 0 ? (['yes', 'cancelled', 'moved', 'stopped'] as const) : (['yes', 'stopped'] as const)
    await mailQuestion(db, env, { organiser, questionId, answers }, (texts, links) =>
      isAboutDate(question.about) && dates.length > 0
        ? texts.question(surgery.name, { dates, answers: links })
        : texts.stillRuns(surgery.name, {
            dates,
            answers: links,
            fadesOn: dayIn(organiser.locale, question.dueAt, surgery.timeZone),
          }),
    )
  }
}
