/** What was typed and not sent yet; it lasts as long as the tab, also through a reload. Null for nothing readable. */
export function readTabDraft<T>(key: string, parse: (stored: unknown) => T | null): T | null {
  try {
    const stored = sessionStorage.getItem(key)
    return stored === null ? null : parse(JSON.parse(stored))
  } catch {
    return null
  }
}

/** Keeps what was typed; null forgets it. */
export function writeTabDraft(key: string, draft: object | null) {
  try {
    if (draft) sessionStorage.setItem(key, JSON.stringify(draft))
    else sessionStorage.removeItem(key)
  } catch {
    // Storage is refused or full: it lasts as long as the page.
  }
}
