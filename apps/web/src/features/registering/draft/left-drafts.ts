import type { Draft } from './draft.ts'

/**
 * The store takes a moment to keep what is put on it; a page that is being closed has none. So the last words are left
 * here, where it takes no time, for the next page to take in.
 */
const PREFIX = 'surgery-draft-left-'

export function leaveDraft(draft: Draft) {
  try {
    localStorage.setItem(PREFIX + draft.id, JSON.stringify(draft))
  } catch {
    // Storage is refused or full: the store has all but perhaps the last word.
  }
}

export function takeLeftDrafts(): Draft[] {
  try {
    const names = Object.keys(localStorage).filter((name) => name.startsWith(PREFIX))
    return names.flatMap((name) => {
      const left = localStorage.getItem(name)
      localStorage.removeItem(name)
      // Our own writing.
      return left ? [JSON.parse(left) as Draft] : []
    })
  } catch {
    return []
  }
}
