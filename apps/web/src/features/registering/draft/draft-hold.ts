import { readTabDraft, writeTabDraft } from '../../../drafts/tab-draft.ts'
/** Two tabs must not write over each other: a tab holds its draft while it is open, and says so to the others. */

const WAIT_MS = 700

/**
 * Takes hold of a draft for as long as this tab lives, or until `release`. Null when another tab holds it. With
 * `patient` it waits a moment: a tab that is being reloaded has not let go yet.
 */
export function holdDraft(id: string, { patient }: { patient: boolean }): Promise<(() => void) | null> {
  if (!('locks' in navigator)) return Promise.resolve(() => undefined)
  const options = patient ? { signal: AbortSignal.timeout(WAIT_MS) } : { ifAvailable: true }
  return new Promise((resolve) => {
    const hold = (lock: Lock | null) => {
      if (lock === null) return resolve(null)
      return new Promise<void>((release) => resolve(release))
    }
    navigator.locks.request(`surgery-draft-${id}`, options, hold).catch(() => resolve(null))
  })
}

const KEY = 'surgery-draft'

/** Which draft this tab was writing before it was reloaded; where storage is refused, the latest is found instead. */
export function draftOfThisTab(): string | null {
  return readTabDraft(KEY, (stored) => (stored as { id: string }).id)
}

export function rememberDraftOfThisTab(id: string) {
  writeTabDraft(KEY, { id })
}
