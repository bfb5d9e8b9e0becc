import { isSameMailbox } from '@surgeries/domain/text/mailbox'
import type { Env } from '../../env.ts'
import type { Db } from '../../db/client.ts'
import { draftOf, finishMail } from '../../mail/compose.ts'
import { mailsIn } from '../../mail/texts/catalogue.ts'
import { withoutAddresses } from '../../mail/names.ts'
import { queueMail } from '../../mail/outbox.ts'
import { listOrganisers } from '../surgeries/index.ts'
import { noticeIdOf } from './deciding/decisions.ts'

interface News {
  what: 'hidden' | 'restored' | 'removed' | 'reverted' | 'takenBack'
  reason?: string
  decision?: { id: string; tellAt: Date }
  exceptEmail?: string
}

export async function mailOrganisers(
  tx: Db,
  env: Pick<Env, 'PUBLIC_URL' | 'MAIL_REPLY_TO'>,
  surgery: { id: string; name: string; slug: string },
  { what, reason = '', decision, exceptEmail }: News,
): Promise<void> {
  const isPublic = what === 'restored' || what === 'reverted'
  const link = isPublic ? `${env.PUBLIC_URL}/surgeries/${surgery.slug}` : `${env.PUBLIC_URL}/me`
  for (const { userId, email, name, locale } of await listOrganisers(tx, surgery.id)) {
    if (exceptEmail !== undefined && isSameMailbox(email, exceptEmail)) continue
    const draft = draftOf(mailsIn(locale, 'mail-submissions').words(what, { surgery: surgery.name }), {
      locale,
      name: withoutAddresses(name),
    })
    await queueMail(tx, {
      to: email,
      ...(decision && { id: noticeIdOf(decision.id, userId), runAt: decision.tellAt }),
      ...finishMail(draft, { locale, link, notes: reason, replyTo: env.MAIL_REPLY_TO }),
    })
  }
}
