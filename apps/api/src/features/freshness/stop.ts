import { DEFAULT_LOCALE } from '@surgeries/domain/i18n'
import type { Deps } from '../../deps.ts'
import type { Db } from '../../db/client.ts'
import { withoutAddresses } from '../../mail/names.ts'
import { proposeEnding } from '../submissions/index.ts'
import { applySurgeryEvent, listOrganisers } from '../surgeries/index.ts'
import type { Asking } from './asking.ts'
import { mailWayBack } from './fade.ts'

/**
 * An organiser says that a surgery has stopped: its dates go at once, so that nobody travels in vain, and its ending is put
 * before the moderators in their name. The others who organise it hear of it, and can wake it.
 */
export async function stop(
  tx: Db,
  deps: Deps,
  { question, now }: Pick<Asking, 'question' | 'now'>,
  message: string,
): Promise<void> {
  const { surgeryId, surgery, asked } = question
  if (surgery.state !== 'dormant') {
    const record = { actorId: asked.id, actorRole: 'organiser' as const, note: message }
    await applySurgeryEvent(tx, surgeryId, 'stop', now, { record })
  }
  const organisers = await listOrganisers(tx, surgeryId)
  const locale = organisers.find(({ userId }) => userId === asked.id)?.locale ?? DEFAULT_LOCALE
  const organiser = { userId: asked.id, email: asked.email, name: asked.name }
  await proposeEnding(tx, deps, { slug: surgery.slug, organiser, message, locale }, now)
  const others = organisers.filter(({ userId }) => userId !== asked.id)
  const by = withoutAddresses(asked.name)
  await mailWayBack(
    tx,
    deps.env,
    { id: surgeryId, organisers: others },
    (texts, answers) => texts.stopped(surgery.name, { by, answers }),
    now,
  )
}
