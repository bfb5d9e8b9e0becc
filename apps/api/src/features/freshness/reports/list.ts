import type { Report as Shown } from '@surgeries/contracts/freshness'
import { daysAfter } from '@surgeries/domain/freshness/thresholds'
import { type Actor, can, type Reported } from '@surgeries/domain/permissions'
import { z } from 'zod'
import { CursorMoment, packCursor, unpackCursor } from '../../../http/cursors.ts'
import type { Db } from '../../../db/client.ts'
import { listModeratingCountries } from '../../submissions/index.ts'
import { countNobodyThere, countReports, listReports, type Place, type Report } from './queries.ts'
import { listUserNames } from '../../accounts/index.ts'

const COUNTED_DAYS = 60

export interface Asked {
  state: Report['state']
  surgery?: string | undefined
  limit: number
  cursor?: string | undefined
}

export async function readReports(db: Db, actor: Actor, { state, surgery, limit, cursor }: Asked, now: Date) {
  const after = cursor === undefined ? null : unpackCursor(PlaceInList, cursor)
  const found = await listReports(db, { state, slug: surgery, after, limit: limit + 1 })
  const shown = found.slice(0, limit)
  const last = found.length > limit ? shown.at(-1) : undefined
  return {
    items: await presentReports(db, actor, shown, now),
    open: await countReports(db, 'open', surgery),
    total: await countReports(db, state, surgery),
    nextCursor: last ? packCursor([last.settledAt ?? last.createdAt, last.id]) : null,
  }
}

/** Reports as one moderator may see them: who sent one only where they may settle it, messages only in their countries. */
export async function presentReports(db: Db, actor: Actor, reports: Report[], now: Date): Promise<Shown[]> {
  const surgeryIds = reports.map(({ surgeryId }) => surgeryId)
  const countries = await listModeratingCountries(db, surgeryIds)
  const nobodyThere = await countNobodyThere(db, surgeryIds, daysAfter(now, -COUNTED_DAYS))
  const names = await listUserNames(
    db,
    reports.flatMap(({ settledBy }) => settledBy ?? []),
  )
  return reports.map((report) => {
    const { id, kind, recurrenceId, message, name, state, outcome, note, surgery } = report
    const reported = reportedOf(report, countries.get(report.surgeryId))
    const maySettle = can(actor, 'settle_report', reported)
    const mayRead = can(actor, 'read_report', reported)
    return {
      id,
      slug: surgery.slug,
      surgeryName: surgery.name,
      locality: surgery.locality,
      countryCode: surgery.countryCode,
      surgeryState: surgery.state,
      kind,
      recurrenceId,
      message: mayRead ? message : '',
      name: maySettle ? name : '',
      email: maySettle ? report.email : null,
      state,
      outcome,
      note: mayRead ? note : '',
      mayDecide: maySettle && state === 'open',
      mayReopen: maySettle && state === 'settled',
      nobodyThere: nobodyThere.get(report.surgeryId) ?? 0,
      createdAt: report.createdAt.toISOString(),
      settledAt: report.settledAt?.toISOString() ?? null,
      settledBy: (report.settledBy && names.get(report.settledBy)) || null,
    }
  })
}

/** What decides who may settle a report. `home` is what sources see at the pin as it was approved. */
export function reportedOf({ surgery, email }: Report, home?: readonly string[]): Reported {
  return {
    countryCodes: home ?? [surgery.countryCode],
    people: [
      ...surgery.organisers.map(({ userId, user }) => ({ userId, email: user.email })),
      ...(email === null ? [] : [{ userId: null, email }]),
    ],
  }
}

const PlaceInList = z.tuple([CursorMoment, z.uuid()]).transform(([at, id]): Place => ({ at, id }))
