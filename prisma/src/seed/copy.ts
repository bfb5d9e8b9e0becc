import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ClientBase } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'

type Cell = string | number | null

/** Sends rows through COPY, the fastest way into a table. `columns` are ours, never anybody's input. */
export async function copyInto(client: ClientBase, table: string, columns: string[], rows: Iterable<Cell[]>) {
  const names = columns.map((column) => `"${column}"`).join(', ')
  const stream = client.query(copyFrom(`COPY "${table}" (${names}) FROM STDIN`))
  await pipeline(Readable.from(linesOf(rows)), stream)
}

const LINES_PER_CHUNK = 1000

function* linesOf(rows: Iterable<Cell[]>): Generator<string> {
  let lines: string[] = []
  for (const row of rows) {
    lines.push(row.map(written).join('\t'))
    if (lines.length < LINES_PER_CHUNK) continue
    yield `${lines.join('\n')}\n`
    lines = []
  }
  if (lines.length > 0) yield `${lines.join('\n')}\n`
}

function written(cell: Cell): string {
  if (cell === null) return '\\N'
  return String(cell).replaceAll('\\', '\\\\').replaceAll('\t', ' ').replaceAll('\n', ' ').replaceAll('\r', ' ')
}
