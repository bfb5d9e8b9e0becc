import type { FadeReason } from '@surgeries/domain/freshness/staleness'
import { daysAfter } from '@surgeries/domain/freshness/thresholds'
import type { Env } from '../../env.ts'
import type { Db } from '../../db/client.ts'
import type { FreshnessTexts } from '../../mail/texts/freshness-texts.ts'
import type { Words } from '../../mail/texts/catalogue.ts'
import { moderatingCountriesOf } from '../submissions/index.ts'
import { applySurgeryEvent, listOrganisers, type Organiser, readSurgeryRow } from '../surgeries/index.ts'
import { mailModerators, mailQuestion } from './mails.ts'
import { insertQuestions } from './queries/questions.ts'

export async function fade(db: Db, env: Env, surgeryId: string, reason: FadeReason, now: Date): Promise<void> {
  const before = await readSurgeryRow(db, surgeryId)
  const record = { actorId: null, actorRole: 'system' as const, note: reason }
  const { version } = await applySurgeryEvent(db, surgeryId, 'fade', now, { record })
  const organisers = await listOrganisers(db, surgeryId)
  await mailWayBack(db, env, { ...before, organisers }, (texts, links) => texts.faded(before.name, links), now)
  await mailModerators(db, env, await moderatingCountriesOf(db, before), (texts) => texts.faded(before, reason), {
    name: `faded:${surgeryId}:${version}`,
    link: `${env.PUBLIC_URL}/surgeries/${before.slug}`,
  })
}

interface Asleep {
  id: string
  organisers: Organiser[]
}

export async function mailWayBack(
  db: Db,
  env: Env,
  { id, organisers }: Asleep,
  wordsFor: (texts: FreshnessTexts, links: string[]) => Words,
  now: Date,
): Promise<void> {
  const about = `faded:${now.toISOString()}`
  const facts = { surgeryId: id, about, askedAt: now, dueAt: daysAfter(now, env.FADE_AFTER_DAYS), coversUntil: null }
  const ids = await insertQuestions(
    db,
    facts,
    organisers.map(({ userId }) => userId),
  )
  for (const organiser of organisers) {
    const questionId = ids.get(organiser.userId)
    if (!questionId) continue
    await mailQuestion(db, env, { organiser, questionId, answers: ['yes', 'stopped'], isDormant: true }, wordsFor)
  }
}
