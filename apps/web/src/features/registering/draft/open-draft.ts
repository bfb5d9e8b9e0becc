import { emptyRegistration, isBlank, type Registration } from '../registration.ts'
import { type Draft, newDraft, newKey } from './draft.ts'
import { draftOfThisTab, holdDraft, rememberDraftOfThisTab } from './draft-hold.ts'
import { findDraft, keepDraft, listDrafts } from './draft-shelf.ts'

/** A place that somebody came with, from the map or a search without result. */
export type Carried = Partial<Pick<Registration, 'latitude' | 'longitude' | 'isLand' | 'locality'>>

export interface OpenedDraft {
  draft: Draft
  /** How it came here: new, still the same after a reload, or kept since an earlier visit. */
  origin: 'new' | 'same' | 'kept'
  release: () => void
}

/**
 * The draft to go on with: this tab's own, else the latest that no other tab holds, else a new one. Who comes with a
 * place and has a draft with another pin begins a new one; the old one is kept.
 */
export async function openDraft(carried: Carried, now: Date): Promise<OpenedDraft> {
  const own = await openOwn()
  if (own) return own
  const kept = await openLatest(carried, now)
  if (kept) return kept
  return openNew({ ...emptyRegistration, ...carried }, now)
}

export async function openNew(fields: Registration, now: Date): Promise<OpenedDraft> {
  const draft = newDraft(fields, now)
  return { draft, origin: 'new', release: (await take(draft, false)) ?? (() => undefined) }
}

/** A tab that was duplicated has the draft of the other one: it goes on with a copy, and neither loses anything. */
async function openOwn(): Promise<OpenedDraft | null> {
  const id = draftOfThisTab()
  const draft = id && (await findDraft(id))
  if (!draft || draft.isAside) return null
  const release = await take(draft, true)
  if (release) return { draft, origin: 'same', release }
  const copy = { ...draft, id: newKey(), sending: null }
  await keepDraft(copy)
  return { draft: copy, origin: 'same', release: (await take(copy, false)) ?? (() => undefined) }
}

async function openLatest(carried: Carried, now: Date): Promise<OpenedDraft | null> {
  for (const draft of await listDrafts(now)) {
    const wantsAnother = hasPin(carried) && (hasPin(draft.fields) || draft.sent !== null)
    if (draft.isAside || wantsAnother || isBlank(draft.fields)) continue
    // One after the other: the first free one is taken.
    const release = await take(draft, false)
    if (release) return { draft: { ...draft, fields: { ...draft.fields, ...carried } }, origin: 'kept', release }
  }
  return null
}

async function take(draft: Draft, patient: boolean): Promise<(() => void) | null> {
  const release = await holdDraft(draft.id, { patient })
  if (release) rememberDraftOfThisTab(draft.id)
  return release
}

function hasPin({ latitude }: Carried): boolean {
  return latitude !== null && latitude !== undefined
}
