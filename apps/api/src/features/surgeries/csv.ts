import { stringify } from 'csv-stringify/sync'

type Cell = string | number | null | readonly string[]

/** One line of CSV (RFC 4180). A text that a spreadsheet would take for a formula gets an apostrophe in front. */
export function csvRow(cells: readonly Cell[]): string {
  const flat = cells.map((cell) => (Array.isArray(cell) ? cell.join(' ') : cell))
  return stringify([flat], { record_delimiter: '\r\n', escape_formulas: true })
}
