import { daysAfter } from '@surgeries/domain/freshness/thresholds'
import { looksAfter, maySettleReport } from '@surgeries/domain/permissions'
import type { Db } from '../../../db.ts'
import { fadedLine, reportLine } from '../../../mail/texts/freshness/for-moderators.ts'
import type { DigestPart } from '../../../mail/texts/for-moderators.ts'
import type { Grant } from '../../accounts/service.ts'
import { listHomes } from '../../submissions/service.ts'
import { reportedOf } from './list.ts'
import { listFadedSince, listReports } from './queries.ts'

/** Of all countries. */
const MOST_REPORTS = 1000
const MOST_LINES = 50

/** What a moderator who reads one mail a day hears there: open reports of their countries, and what faded since yesterday. */
export async function listNews(db: Db, grant: Grant, at: Date): Promise<DigestPart[]> {
  const reports = await listReports(db, { state: 'open', after: null, limit: MOST_REPORTS })
  const faded = await listFadedSince(db, daysAfter(at, -1))
  const homes = await listHomes(db, [...reports.map(({ surgeryId }) => surgeryId), ...faded.map(({ id }) => id)])
  const parts = [
    {
      heading: 'Visitors have told us:',
      lines: reports
        .filter((report) => maySettleReport(grant, reportedOf(report, homes.get(report.surgeryId))))
        .slice(0, MOST_LINES)
        .map(({ kind, surgery }) => reportLine(kind, surgery)),
      path: '/moderation/reports',
    },
    {
      heading: 'These have faded, because nobody spoke for them:',
      lines: faded
        .filter((surgery) => looksAfter(grant, homes.get(surgery.id) ?? surgery.countryCode))
        .map((surgery) => fadedLine(surgery)),
      path: null,
    },
  ]
  return parts.filter(({ lines }) => lines.length > 0)
}
