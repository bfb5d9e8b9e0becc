import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

/** Our files as they are, and as a refresh would make them. */
export class Tables {
  readonly #folder: (file: string) => string
  readonly #before = new Map<string, string>()
  readonly #after = new Map<string, string>()

  constructor(folder: (file: string) => string) {
    this.#folder = folder
  }

  /** What is there now. */
  before(file: string): string {
    const known = this.#before.get(file)
    if (known !== undefined) return known
    const bytes = readFileSync(join(this.#folder(file), file))
    const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
    this.#before.set(file, text)
    return text
  }

  /** The rows as far as they are made, without the line that names the columns. */
  rows(file: string): string[][] {
    return rowsOf(this.#after.get(file) ?? this.before(file))
  }

  rowsBefore(file: string): string[][] {
    return rowsOf(this.before(file))
  }

  put(file: string, rows: readonly (readonly string[])[]) {
    const [heading = ''] = this.before(file).split('\n', 1)
    this.putText(file, `${[heading, ...rows.map((row) => row.join('\t'))].join('\n')}\n`)
  }

  putText(file: string, text: string) {
    this.#after.set(file, text)
  }

  /** What was made, by file. */
  made(): [file: string, text: string][] {
    return [...this.#after]
  }
}

function rowsOf(text: string): string[][] {
  return text
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'))
}
