import { ListingContent } from '@surgeries/contracts/listing'
import { stateAfter } from '@surgeries/domain/moderation'
import type { Deps } from '../../../deps.ts'
import { recordAudit } from '../../../audit.ts'
import { changeSubmission, listExpired } from '../queries.ts'
import { asJson, type Submission } from '../rows.ts'

export async function expireUnconfirmed({ db, now }: Pick<Deps, 'db' | 'now'>): Promise<void> {
  for (const submission of await listExpired(db, now())) await expire(db, submission, now())
}

function expire(db: Deps['db'], submission: Submission, at: Date): Promise<void> {
  return db.$transaction(async (tx) => {
    const state = stateAfter(submission.state, 'expire')
    const isForgotten = await changeSubmission(tx, submission, {
      ...(state ? { state } : {}),
      expiresAt: null,
      content: asJson(forgotten(submission.content)),
      organiserEmail: '',
      organiserName: '',
      message: '',
      updatedAt: at,
    })
    if (!isForgotten || !state) return
    await recordAudit(tx, {
      at,
      actorId: null,
      actorRole: 'system',
      action: 'expire',
      submissionId: submission.id,
      fromState: submission.state,
      toState: state,
    })
  })
}

function forgotten({ countryCode, timeZone }: ListingContent): ListingContent {
  return ListingContent.parse({ name: '–', locality: '–', latitude: 0, longitude: 0, countryCode, timeZone })
}
