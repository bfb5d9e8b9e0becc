import type { Env } from '../../../env.ts'
import { EXPECTED_STATES } from '@surgeries/domain/attendance'
import type { Db } from '../../../db/client.ts'
import { draftOf, finishMail } from '../../../mail/compose.ts'
import { spanIn } from '../../../mail/moments.ts'
import { withoutAddresses } from '../../../mail/names.ts'
import { queueMail } from '../../../mail/outbox.ts'
import { mailsIn } from '../../../mail/texts/catalogue.ts'

export async function mailUnlisted(
  tx: Db,
  env: Pick<Env, 'MAIL_REPLY_TO'>,
  { id, name, timeZone }: { id: string; name: string; timeZone: string },
  now: Date,
): Promise<void> {
  const attendances = await tx.attendance.findMany({
    where: { surgeryId: id, state: { in: [...EXPECTED_STATES] }, notifiedEndsAt: { gt: now } },
    orderBy: { id: 'asc' },
  })
  for (const attendance of attendances) {
    const locale = attendance.locale
    const span = { startsAt: attendance.notifiedStartsAt, endsAt: attendance.notifiedEndsAt }
    const words = mailsIn(locale, 'mail-attendance').words('unlisted', {
      surgery: name,
      when: spanIn(locale, span, timeZone),
    })
    const draft = draftOf(words, { locale, name: withoutAddresses(attendance.name) })
    await queueMail(tx, {
      to: attendance.email,
      forgetAt: span.endsAt,
      expiresAt: span.endsAt,
      ...finishMail(draft, { locale, replyTo: env.MAIL_REPLY_TO }),
    })
  }
}
