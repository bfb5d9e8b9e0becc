import type { HistoryEntry } from '@surgeries/contracts/history'

export function revertable(entries: HistoryEntry[]): Set<string> {
  const published = entries
    .toSorted((a, b) => b.at.localeCompare(a.at))
    // What was decided about one date is no version of the listing.
    .filter(({ date }) => date === undefined)
    .filter(({ action }) => action === 'approve' || action === 'revert' || action === 'undo' || action === 'import')
  const last = new Map<string, HistoryEntry>()
  for (const entry of published)
    if (entry.submissionId && !last.has(entry.submissionId)) last.set(entry.submissionId, entry)
  const standing = [...last.values()].filter(
    ({ action, difference }) => action !== 'undo' && (action === 'import' || difference.length > 0),
  )
  return new Set(standing.slice(1).flatMap(({ submissionId }) => submissionId ?? []))
}
