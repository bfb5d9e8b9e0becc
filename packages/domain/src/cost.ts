/** What a note on cost begins with, in our languages, when it says by itself that a surgery is free. */
const SAYS_FREE = /^(free|kostenlos|kostenfrei|gratis|umsonst|निःशुल्क|नि:शुल्क|koreutu|kore utu)\s*($|[,.;:!।–—(-])/iu

/** Whether "free" is to be said before a note on cost. A surgery is always free; a note only adds to it. */
export function needsFree(note: string): boolean {
  return !SAYS_FREE.test(note)
}
