import { createStore, del, get, set, values } from 'idb-keyval'
import type { ListingContent } from '@surgeries/contracts/listing'
import { type Draft, isOutdated, refreshDraft } from './draft.ts'
import { takeLeftDrafts } from './left-drafts.ts'

const store = createStore('surgery-drafts', 'drafts')

/** Keeps a draft. False when this browser keeps nothing, as in some private windows. */
export async function keepDraft(draft: Draft): Promise<boolean> {
  try {
    await set(draft.id, draft, store)
    return true
  } catch {
    return false
  }
}

export async function findDraft(id: string): Promise<Draft | undefined> {
  try {
    await takeIn()
    const draft = await get<Draft>(id, store)
    return draft && refreshDraft(draft)
  } catch {
    return undefined
  }
}

export async function listDrafts(now: Date): Promise<Draft[]> {
  try {
    await takeIn()
    const all = (await values<Draft>(store)).map(refreshDraft)
    await Promise.all(all.filter((draft) => isOutdated(draft, now)).map(({ id }) => del(id, store)))
    return all.filter((draft) => !isOutdated(draft, now)).toSorted((a, b) => (a.savedAt < b.savedAt ? 1 : -1))
  } catch {
    return []
  }
}

async function throwDraftAway(id: string): Promise<void> {
  await del(id, store).catch(() => undefined)
}

/** What a page left behind in a hurry goes into the store, unless something newer is there. */
async function takeIn() {
  for (const draft of takeLeftDrafts()) {
    const kept = await get<Draft>(draft.id, store)
    if (!kept || kept.savedAt < draft.savedAt) await set(draft.id, draft, store)
  }
}

export async function forgetConfirmed(content: ListingContent): Promise<void> {
  const drafts = await listDrafts(new Date())
  const confirmed = drafts.filter(({ sent, fields }) => sent && fields.name.trim() === content.name)
  await Promise.all(confirmed.map(({ id }) => throwDraftAway(id)))
}
