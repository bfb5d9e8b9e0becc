import type { CalendarImport, ImportProblem } from '@surgeries/contracts/calendar'
import type { DateEffects } from '@surgeries/contracts/effects'
import { type Actor, can } from '@surgeries/domain/permissions'
import { surgeryNotFound } from '@surgeries/domain/refusal'
import type { Deps } from '../../../deps.ts'
import type { Db } from '../../../db/client.ts'
import { recordAudit } from '../../../audit.ts'
import {
  openOrganisedSurgery,
  findSurgeryId,
  previewEffects,
  lockForCalendarChange,
  recordedActor,
} from '../../surgeries/index.ts'
import { deleteImport, findImport, saveImport } from '../queries/imports.ts'
import { findDatedSurgery } from '../queries/dated-surgery.ts'
import { atField, dateNotOpen } from '../refusals.ts'
import { readAddress } from './address.ts'
import { sumOf } from './left-out.ts'
import { presentImport } from './present.ts'
import { replaceDates } from './replace-dates.ts'
import { fetchDates } from './fetch-dates.ts'

interface Request {
  slug: string
  actor: Actor
}

export function readOwnImport(deps: Pick<Deps, 'db' | 'now'>, request: Request): Promise<CalendarImport | null> {
  return deps.db.$transaction(async (tx) => {
    const { surgery, dated } = await findOwn(tx, request)
    const row = await findImport(tx, surgery.id)
    if (!row) return null
    const url = can(request.actor, 'read_import', surgery) ? row.url : new URL(row.url).origin
    return presentImport({ ...row, url }, dated, deps.now())
  })
}

/**
 * Takes dates from a calendar elsewhere from now on. It is fetched once before anything is kept, so that a wrong address
 * is told where it was typed. Throws `validation_failed` at /url.
 */
export async function setOwnImport(
  deps: Pick<Deps, 'db' | 'now' | 'fetchCalendar'>,
  { url: typed, match, ...request }: Request & { url: string; match: string },
): Promise<CalendarImport> {
  const { surgery: before, dated, url, taken } = await fetchOwn(deps, { url: typed, match, ...request })
  const now = deps.now()
  const { dates, leftOut, etag, lastModified } = taken
  return deps.db.$transaction(async (tx) => {
    await lockForCalendarChange(tx, before.id)
    const { surgery } = await findOpen(tx, request)
    const seen = {
      checkedAt: now,
      succeededAt: now,
      readAt: now,
      leftOutNotified: sumOf(leftOut),
      leftOutNotifiedAt: now,
    }
    const row = { surgeryId: surgery.id, url, match, dates, leftOut, etag, lastModified, ...seen }
    await replaceDates(tx, surgery.id, dates, () => saveImport(tx, { ...row, setBy: request.actor.userId }), now)
    await recordAudit(tx, {
      ...recordedActor(request.actor, surgery),
      at: now,
      action: 'set_import',
      surgeryId: surgery.id,
      // Moderators read this, and the whole address may hold a key.
      note: new URL(url).hostname,
    })
    return presentImport({ ...row, failures: 0, problem: null }, dated, now)
  })
}

/**
 * What other dates from elsewhere, or none any more, would do to dates and people. The calendar is fetched; nothing is kept.
 * Throws `validation_failed` at /url.
 */
export async function previewImport(
  deps: Pick<Deps, 'db' | 'now' | 'fetchCalendar'>,
  { url, match, ...request }: Request & { url: string | null; match: string },
): Promise<DateEffects> {
  if (url === null) {
    const { surgery } = await deps.db.$transaction((tx) => findOwn(tx, request))
    return previewEffects(deps.db, surgery.id, { event: 'import_dates', imported: [] }, deps.now())
  }
  const { surgery, taken } = await fetchOwn(deps, { url, match, ...request })
  return previewEffects(deps.db, surgery.id, { event: 'import_dates', imported: taken.dates }, deps.now())
}

async function fetchOwn(
  deps: Pick<Deps, 'db' | 'now' | 'fetchCalendar'>,
  { url: typed, match, ...request }: Request & { url: string; match: string },
) {
  const { surgery, dated } = await deps.db.$transaction((tx) => findOpen(tx, request))
  const url = readAddress(typed)
  const taken = await fetchDates(deps, { url, etag: null, lastModified: null }, { match, timeZone: dated.timeZone })
  if (taken.kind !== 'dates')
    throw atField('/url', ...wordsFor(taken.kind === 'failed' ? taken.problem : 'unreachable'))
  return { surgery, dated, url, taken }
}

export function removeOwnImport({ db, now }: Pick<Deps, 'db' | 'now'>, request: Request): Promise<void> {
  return db.$transaction(async (tx) => {
    const id = await findSurgeryId(tx, request.slug)
    if (id) await lockForCalendarChange(tx, id)
    const { surgery } = await findOwn(tx, request)
    const row = await findImport(tx, surgery.id)
    if (!row) return
    await replaceDates(tx, surgery.id, [], () => deleteImport(tx, surgery.id), now())
    await recordAudit(tx, {
      ...recordedActor(request.actor, surgery),
      at: now(),
      action: 'remove_import',
      surgeryId: surgery.id,
      note: new URL(row.url).hostname,
    })
  })
}

async function findOwn(db: Db, request: Request) {
  const surgery = await openOrganisedSurgery(db, request)
  const dated = await findDatedSurgery(db, surgery.id)
  if (!dated) throw surgeryNotFound()
  return { surgery, dated }
}

async function findOpen(db: Db, request: Request): ReturnType<typeof findOwn> {
  const own = await findOwn(db, request)
  if (own.dated.state === 'ended') throw dateNotOpen('ended')
  return own
}

const WORDS: Record<ImportProblem, string> = {
  unreachable:
    'We cannot get a calendar from there. Open the address in a browser: does a file come, without signing in?',
  refused_address: 'We may not go there. Give an address on the public internet, at the usual port.',
  too_large: 'That calendar is larger than one megabyte. Give one that holds less, such as this group’s only.',
  too_slow: 'That server took too long to answer. Please try again later.',
  too_many_redirects: 'That address leads on and on. Give the one where the calendar really is.',
  not_a_calendar: 'There is something, but no iCalendar file. Look for a link called “iCal”, “ICS” or “subscribe”.',
  too_many_dates: 'That is more dates than one surgery can have. Say which by words of their title.',
  line_too_long: 'One line of that calendar is too long to read. Give one that holds less, such as this group’s only.',
  too_complex: 'Reading that calendar takes too long. Give one that holds less, such as this group’s only.',
}

function wordsFor(problem: ImportProblem): [code: string, detail: string] {
  return [problem, WORDS[problem]]
}
