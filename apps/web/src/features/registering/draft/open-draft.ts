import { emptyRegistration, isBlank, type Registration } from '../registration.ts'
import { type Draft, newDraft, newKey } from './draft.ts'
import { draftOfThisTab, holdDraft, rememberDraftOfThisTab } from './draft-hold.ts'
import { findDraft, keepDraft, listDrafts } from './draft-store.ts'

/** A place that somebody came with, from the map or a search without result. */
export type Carried = Partial<Pick<Registration, 'latitude' | 'longitude' | 'isLand' | 'locality'>>

export interface OpenedDraft {
  draft: Draft
  origin: 'new' | 'same' | 'kept'
  other: Draft | null
  release: () => void
}

/**
 * The draft to go on with: this tab's own, else the latest that no other tab holds, else a new one. Who comes with a
 * place and has a draft with another pin begins a new one; the old one is kept.
 */
export async function openDraft(carried: Carried, now: Date): Promise<OpenedDraft> {
  return (
    (await openOwn(carried)) ??
    (await openLatest(carried, now)) ??
    (await openNew({ ...emptyRegistration, ...carried }, now))
  )
}

export async function openNew(fields: Registration, now: Date): Promise<OpenedDraft> {
  const draft = newDraft(fields, now)
  const release = (await take(draft, false)) ?? (() => undefined)
  // The place that came along is gone from the address after this.
  if (!isBlank(fields)) await keepDraft(draft)
  const other = (await listDrafts(now)).find((candidate) => candidate.id !== draft.id && isUnfinished(candidate))
  return { draft, origin: 'new', other: other ?? null, release }
}

/** Goes on with a draft that was offered; null while another tab holds it. */
export async function openOffered({ id }: Draft): Promise<OpenedDraft | null> {
  const draft = await findDraft(id)
  const release = draft && (await take(draft, false))
  return release ? { draft, origin: 'same', other: null, release } : null
}

async function openOwn(carried: Carried): Promise<OpenedDraft | null> {
  const id = draftOfThisTab()
  const draft = id && (await findDraft(id))
  if (!draft || draft.isAside || isAnother(carried, draft)) return null
  const release = await take(draft, true)
  if (release) return withPlace(draft, carried, 'same', release)
  const copy = { ...draft, id: newKey(), sending: null }
  await keepDraft(copy)
  return withPlace(copy, carried, 'same', (await take(copy, false)) ?? (() => undefined))
}

async function openLatest(carried: Carried, now: Date): Promise<OpenedDraft | null> {
  for (const draft of await listDrafts(now)) {
    if (draft.isAside || isAnother(carried, draft) || isBlank(draft.fields)) continue
    // One after the other: the first free one is taken.
    const release = await take(draft, false)
    if (release) return withPlace(draft, carried, 'kept', release)
  }
  return null
}

async function withPlace(
  draft: Draft,
  carried: Carried,
  origin: OpenedDraft['origin'],
  release: () => void,
): Promise<OpenedDraft> {
  const placed = { ...draft, fields: { ...draft.fields, ...carried } }
  if (hasPin(carried)) await keepDraft(placed)
  return { draft: placed, origin, other: null, release }
}

async function take(draft: Draft, patient: boolean): Promise<(() => void) | null> {
  const release = await holdDraft(draft.id, { patient })
  if (release) rememberDraftOfThisTab(draft.id)
  return release
}

function isUnfinished({ isAside, sent, fields }: Draft): boolean {
  return !isAside && sent === null && !isBlank(fields)
}

function isAnother(carried: Carried, { fields, sent }: Draft): boolean {
  if (!hasPin(carried)) return false
  const isSamePin = fields.latitude === carried.latitude && fields.longitude === carried.longitude
  return sent !== null || (hasPin(fields) && !isSamePin)
}

function hasPin({ latitude }: Carried): boolean {
  return latitude !== null && latitude !== undefined
}
