import { daysAfter } from '@surgeries/domain/freshness/thresholds'
import { can } from '@surgeries/domain/permissions'
import type { Db } from '../../../db/client.ts'
import { type DigestPart, moderatorTextsIn, type ModeratorTexts } from '../../../mail/texts/for-moderators.ts'
import type { Grant } from '../../accounts/index.ts'
import { listModeratingCountries } from '../../submissions/index.ts'
import { reportedOf } from './list.ts'
import { listFadedSince, listReports, type Place, type Report } from './queries.ts'

const BATCH = 1000
const MOST_LINES = 50

export async function listNews(db: Db, grant: Grant, at: Date): Promise<DigestPart[]> {
  const texts = moderatorTextsIn(grant.locale)
  const told = await listReportLines(db, grant, texts)
  const faded = await listFadedSince(db, daysAfter(at, -1))
  const countries = await listModeratingCountries(
    db,
    faded.map(({ id }) => id),
  )
  const parts = [
    { heading: texts.reportsHeading(told), lines: told.lines, path: '/moderation/reports' },
    {
      heading: texts.say('digest.faded'),
      lines: faded
        .filter((surgery) =>
          can(grant, 'read_history', { countryCodes: countries.get(surgery.id) ?? [surgery.countryCode] }),
        )
        .map((surgery) => texts.fadedLine(surgery)),
      path: null,
    },
  ]
  return parts.filter(({ lines }) => lines.length > 0)
}

async function listReportLines(
  db: Db,
  grant: Grant,
  texts: ModeratorTexts,
): Promise<{ lines: string[]; count: number }> {
  const lines: string[] = []
  let count = 0
  let after: Place | null = null
  for (;;) {
    const reports: Report[] = await listReports(db, { state: 'open', after, limit: BATCH })
    const countries = await listModeratingCountries(
      db,
      reports.map(({ surgeryId }) => surgeryId),
    )
    const mine = reports.filter((report) =>
      can(grant, 'settle_report', reportedOf(report, countries.get(report.surgeryId))),
    )
    count += mine.length
    lines.push(...mine.slice(0, MOST_LINES - lines.length).map(({ kind, surgery }) => texts.reportLine(kind, surgery)))
    const last = reports.at(-1)
    if (!last || reports.length < BATCH) return { lines, count }
    after = { at: last.createdAt, id: last.id }
  }
}
