export interface Piece {
  text: string
  href: string | null
}

const LINK = /https?:\/\/[^\s<>"']+/g

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
