export interface Piece {
  text: string
  /** Where it leads, when it is a link. */
  href: string | null
}

const LINK = /https?:\/\/[^\s<>"']+/g

/** A plain text as words and links; a full stop or bracket after a link is not part of it. */
export function linkPieces(text: string): Piece[] {
  const pieces: Piece[] = []
  let done = 0
  for (const { 0: found, index } of text.matchAll(LINK)) {
    const href = found.replace(/[.,;:!?)\]]+$/, '')
    if (index > done) pieces.push({ text: text.slice(done, index), href: null })
    pieces.push({ text: href, href })
    done = index + href.length
  }
  if (done < text.length) pieces.push({ text: text.slice(done), href: null })
  return pieces
}
