/** Latin letters as most programs mean them that do not write UTF-8. */
const FALLBACK = 'windows-1252'

/**
 * The text of a calendar: by its byte order mark, else by the charset that the answer names, else UTF-8, and what is not
 * UTF-8 by the letters of western Europe.
 */
export function decode(bytes: Uint8Array, contentType: string | undefined): string {
  const marked = markOf(bytes)
  if (marked) return new TextDecoder(marked).decode(bytes)
  const [, named] = /charset\s*=\s*"?([^";\s]+)/i.exec(contentType ?? '') ?? []
  return read(bytes, named ?? 'utf-8') ?? read(bytes, 'utf-8') ?? new TextDecoder(FALLBACK).decode(bytes)
}

function markOf([first, second]: Uint8Array): string | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : null
}

/** Null for a charset that nobody knows, or that this is not. */
function read(bytes: Uint8Array, charset: string): string | null {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
