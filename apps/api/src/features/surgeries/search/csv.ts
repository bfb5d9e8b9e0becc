import { stringify } from 'csv-stringify/sync'

type Cell = string | number | null | readonly string[]

/** One line of CSV (RFC 4180). A text that a spreadsheet would take for a formula gets an apostrophe in front. */
export function csvRow(cells: readonly Cell[]): string {
  return stringify([cells.map(guarded)], {
    record_delimiter: '\r\n',
    // By itself the library quotes its own delimiter only, and a bare line feed would begin a row of its own.
    quoted_match: /[\r\n]/,
  })
}

function guarded(cell: Cell): string | number | null {
  const flat = typeof cell === 'object' && cell !== null ? cell.join(' ') : cell
  return typeof flat === 'string' && FORMULA.test(flat) ? `'${flat}` : flat
}

/** More than the library guards against: also behind blanks, and what calls a program elsewhere. */
const FORMULA = /^\s*[=+\-@＝＋－＠|%]|^[\t\r\n]/u
