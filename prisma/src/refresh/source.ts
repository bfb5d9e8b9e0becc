import { createReadStream, createWriteStream, readdirSync, statSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { openPromise } from 'yauzl'

/** One file of a source, unpacked as it is read. */
export interface SourceFile {
  name: string
  /** When it was published, as far as the server, the archive or the disk says so. */
  date: Date
  open: () => Promise<Readable>
}

export interface Limits {
  /** Of a download, and of what a file unpacks to. */
  bytes: number
  lineLength: number
  downloadMs: number
  files: number
}

export const LIMITS: Limits = {
  bytes: 6_000_000_000,
  lineLength: 1_000_000,
  downloadMs: 30 * 60_000,
  files: 5000,
}

/** The files that a path or address leads to: a folder's, an archive's, or one. Downloads go into `scratch`. */
export async function filesOf(source: string, scratch: string, limits = LIMITS): Promise<SourceFile[]> {
  if (/^https?:/iu.test(source)) return filesAt(await download(source, scratch, limits), limits)
  return filesAt({ path: source, name: basename(source), date: null }, limits)
}

interface Located {
  path: string
  name: string
  date: Date | null
}

async function filesAt({ path, name, date }: Located, limits: Limits): Promise<SourceFile[]> {
  const stats = statSync(path)
  if (stats.isDirectory()) {
    const entries = readdirSync(path, { recursive: true, encoding: 'utf8' }).toSorted()
    if (entries.length > limits.files) throw new Error(`${path} holds more than ${limits.files} files.`)
    const inside = entries.map((entry) => join(path, entry)).filter((each) => statSync(each).isFile())
    const found = await Promise.all(
      inside.map((each) => filesAt({ path: each, name: basename(each), date: null }, limits)),
    )
    return found.flat()
  }
  if (name.endsWith('.zip')) return filesInArchive(path, limits)
  const isPacked = name.endsWith('.gz')
  const open = async () => {
    const bytes = createReadStream(path)
    return isPacked ? joined(bytes, createGunzip()) : bytes
  }
  return [bounded({ name, date: date ?? stats.mtime, open }, limits)]
}

async function filesInArchive(path: string, limits: Limits): Promise<SourceFile[]> {
  const archive = await openPromise(path, { autoClose: false })
  const files: SourceFile[] = []
  try {
    for await (const entry of archive.eachEntry()) {
      if (entry.fileName.endsWith('/')) continue
      if (files.length >= limits.files) throw new Error(`${path} holds more than ${limits.files} files.`)
      const { fileName } = entry
      const open = () => openInArchive(path, fileName)
      files.push(bounded({ name: basename(fileName), date: entry.getLastModDate(), open }, limits))
    }
  } finally {
    archive.close()
  }
  return files
}

async function openInArchive(path: string, fileName: string): Promise<Readable> {
  const archive = await openPromise(path, { autoClose: false })
  for await (const entry of archive.eachEntry())
    if (entry.fileName === fileName) {
      const stream = await archive.openReadStreamPromise(entry)
      stream.once('close', () => archive.close())
      return stream
    }
  archive.close()
  throw new Error(`${path} has no ${fileName} any more.`)
}

async function download(address: string, scratch: string, { bytes, downloadMs }: Limits): Promise<Located> {
  const name = basename(new URL(address).pathname) || 'download'
  // Publishers have files of one name in two folders.
  const path = join(await mkdtemp(join(scratch, 'file-')), name)
  const answer = await fetch(address, { signal: AbortSignal.timeout(downloadMs) })
  if (!answer.ok || !answer.body) throw new Error(`${address} answered ${answer.status}.`)
  const expected = Number(answer.headers.get('content-length') ?? Number.NaN)
  let received = 0
  try {
    await pipeline(
      Readable.fromWeb(answer.body),
      counting(bytes, name, (size) => (received += size)),
      createWriteStream(path),
    )
  } catch (error) {
    await rm(path, { force: true })
    throw new Error(`${address} could not be read to its end.`, { cause: error })
  }
  const isPacked = answer.headers.has('content-encoding')
  if (!isPacked && Number.isFinite(expected) && received !== expected)
    throw new Error(`${address} ended after ${received} of ${expected} bytes.`)
  const date = new Date(answer.headers.get('last-modified') ?? Number.NaN)
  return { path, name, date: Number.isNaN(date.getTime()) ? new Date() : date }
}

function bounded(file: SourceFile, { bytes }: Limits): SourceFile {
  return { ...file, open: async () => joined(await file.open(), counting(bytes, file.name)) }
}

function counting(most: number, name: string, onBytes?: (size: number) => void): Transform {
  let total = 0
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      total += chunk.length
      onBytes?.(chunk.length)
      done(total > most ? new Error(`${name} has more than ${most} bytes.`) : null, chunk)
    },
  })
}

function joined(from: Readable, through: Transform): Transform {
  from.once('error', (error) => through.destroy(error))
  through.once('close', () => from.destroy())
  return from.pipe(through)
}

/** The lines of a file without their ends, one after the other. */
export async function* linesOf(file: SourceFile, { lineLength } = LIMITS): AsyncGenerator<string> {
  const bytes = await file.open()
  bytes.setEncoding('utf8')
  let rest = ''
  for await (const chunk of bytes) {
    const lines = `${rest}${String(chunk)}`.split('\n')
    rest = lines.pop() ?? ''
    if (rest.length > lineLength) throw new Error(`${file.name} has a line of more than ${lineLength} letters.`)
    for (const line of lines) yield line.replace(/\r$/u, '')
  }
  if (rest !== '') yield rest
}

const MOST_TEXT = 400_000_000

/** A file that is read as a whole. */
export async function textOf(file: SourceFile): Promise<string> {
  const bytes = await file.open()
  bytes.setEncoding('utf8')
  const parts: string[] = []
  let total = 0
  for await (const chunk of bytes) {
    const part = String(chunk)
    total += part.length
    if (total > MOST_TEXT) throw new Error(`${file.name} has more than ${MOST_TEXT} letters.`)
    parts.push(part)
  }
  return parts.join('')
}
