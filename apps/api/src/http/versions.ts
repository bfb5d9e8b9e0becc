import { Refusal } from '@surgeries/domain/refusal'

const TAG = /^"(\d{1,9})(?:-[^"]*)?"$/

/** The tag of a version, as `If-Match` names it. A public read adds its bytes' hash: `"7-Xy…"`, which is understood as well. */
export function versionTag(version: number): string {
  return `"${version}"`
}

/**
 * Lets a change through only when it is based on the version that stands (RFC 9110 §13.1.1). Throws
 * `version_required` without `If-Match`, and `version_changed` when it names another version.
 */
export function requireVersion(ifMatch: string | undefined, current: number): void {
  if (!ifMatch) {
    throw new Refusal('version_required', 'Say in If-Match which version this change is based on, such as "7".')
  }
  if (ifMatch.trim() === '*') return
  const named = ifMatch.split(',').map((tag) => Number(TAG.exec(tag.trim())?.[1] ?? Number.NaN))
  if (!named.includes(current)) {
    throw new Refusal('version_changed', 'This was changed meanwhile. Look at it again before you go on.')
  }
}
