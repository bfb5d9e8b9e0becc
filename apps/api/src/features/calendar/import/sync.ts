import { DAY_MS, HOUR_MS } from '@surgeries/domain/dates/durations'
import type { Deps } from '../../../deps.ts'
import type { Db } from '../../../db/client.ts'
import { lockForCalendarChange } from '../../surgeries/index.ts'
import { changeImport, claimImport, findImport, type ImportRow } from '../queries/imports.ts'
import { findDatedSurgery, type DatedSurgery } from '../queries/dated-surgery.ts'
import { isWorthTelling, sumOf } from './left-out.ts'
import { mailLeftOut, mailOrganisers } from './mails.ts'
import { replaceDates } from './replace-dates.ts'
import { comingOf } from './span.ts'
import { type Fetched, fetchDates } from './fetch-dates.ts'

/** Nobody's server is asked more often than this. */
const EVERY_HOURS = 3
const WHOLE_EVERY_DAYS = 7
const TELL_AT = 3
const AT_ONCE = 4
const MOST_IN_ONE_GO = 2000

type SyncDeps = Pick<Deps, 'db' | 'env' | 'now' | 'fetchCalendar'>

export async function syncImports(deps: SyncDeps): Promise<void> {
  const before = new Date(deps.now().getTime() - EVERY_HOURS * HOUR_MS)
  let left = MOST_IN_ONE_GO
  async function work() {
    while (left > 0) {
      left -= 1
      const claimed = await claimImport(deps.db, { before, now: deps.now() })
      if (!claimed) return
      await syncOne(deps, claimed)
    }
  }
  // One that goes wrong keeps nobody else's from being done.
  const results = await Promise.allSettled(Array.from({ length: AT_ONCE }, work))
  for (const result of results) if (result.status === 'rejected') throw result.reason
}

/** Fetches first, then changes everything in one short transaction. */
async function syncOne(deps: SyncDeps, claimed: ImportRow): Promise<void> {
  const surgery = await findDatedSurgery(deps.db, claimed.surgeryId)
  if (!surgery) return
  const isEnough = knowsEnough(claimed, surgery, deps.now())
  const taken = await fetchDates(
    deps,
    { url: claimed.url, etag: isEnough ? claimed.etag : null, lastModified: isEnough ? claimed.lastModified : null },
    { match: claimed.match, timeZone: surgery.timeZone },
  )
  await deps.db.$transaction(async (tx) => {
    await lockForCalendarChange(tx, claimed.surgeryId)
    const row = await findImport(tx, claimed.surgeryId)
    // Changed or taken away meanwhile: this answer is to a question of the past.
    if (!row || row.url !== claimed.url || row.match !== claimed.match) return
    if (taken.kind === 'failed') await recordFailure(deps, tx, row, taken.problem)
    else await recordSuccess(deps, tx, { row, surgery, taken })
  })
}

function knowsEnough({ readAt }: ImportRow, { updatedAt }: DatedSurgery, now: Date): boolean {
  return readAt !== null && readAt >= updatedAt && now.getTime() - readAt.getTime() < WHOLE_EVERY_DAYS * DAY_MS
}

async function recordFailure(
  deps: SyncDeps,
  tx: Db,
  { surgeryId, failures, url, succeededAt }: ImportRow,
  problem: NonNullable<ImportRow['problem']>,
): Promise<void> {
  await changeImport(tx, surgeryId, { failures: failures + 1, problem })
  if (failures + 1 === TELL_AT) await mailOrganisers(tx, deps.env, { surgeryId, url, problem, since: succeededAt })
}

async function recordSuccess(
  deps: SyncDeps,
  tx: Db,
  { row, surgery, taken }: { row: ImportRow; surgery: DatedSurgery; taken: Exclude<Fetched, { kind: 'failed' }> },
): Promise<void> {
  const now = deps.now()
  const { surgeryId, failures, url } = row
  await changeImport(tx, surgeryId, { failures: 0, problem: null, succeededAt: now })
  if (taken.kind === 'dates') {
    const { dates, leftOut, etag, lastModified } = taken
    const write = () => changeImport(tx, surgeryId, { dates, leftOut, etag, lastModified, readAt: now })
    const isSame = JSON.stringify(comingOf(row.dates, surgery.timeZone, now)) === JSON.stringify(dates)
    if (isSame) await write()
    else await replaceDates(tx, surgeryId, dates, write, now)
    if (isWorthTelling(row, leftOut, now)) {
      await changeImport(tx, surgeryId, { leftOutNotified: sumOf(leftOut), leftOutNotifiedAt: now })
      await mailLeftOut(tx, deps.env, { surgeryId, url, dates: dates.length, leftOut, now })
    }
  }
  if (failures >= TELL_AT) await mailOrganisers(tx, deps.env, { surgeryId, url, problem: null, since: row.checkedAt })
}
