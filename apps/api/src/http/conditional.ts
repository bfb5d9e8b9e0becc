/** Whether If-None-Match names a tag: by weak comparison, as it asks for (RFC 9110 §13.1.2). */
export function isKnownTag(asked: string | undefined, current: string): boolean {
  if (!asked) return false
  if (asked === current) return true
  if (asked.trim() === '*') return true
  return asked.split(',').some((known) => known.trim().replace(/^W\//, '') === current)
}
