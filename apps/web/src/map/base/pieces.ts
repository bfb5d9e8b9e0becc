import { pieceNameOf, type Level, type Tile } from './piece-names.ts'
import { type Piece, type PieceFile, shapesOf } from './piece-shapes.ts'

/** The base map's files, as described in map-data/README.md, fetched and decoded once. */

type Country = [code: string, longitude: number, latitude: number, extentDegrees: number]

interface Index {
  levels: Level[]
  countries: Country[]
}

let index: Promise<Index> | null = null
const pieces = new Map<string, Promise<Piece>>()

export function readIndex(): Promise<Index> {
  index ??= fetchJson<Index>('index.json').catch((error: unknown) => {
    index = null
    throw error
  })
  return index
}

export async function pieceAt(tile: Tile): Promise<Piece | null> {
  const { levels } = await readIndex()
  const name = pieceNameOf(levels, tile)
  return name === null ? null : readPiece(name)
}

function readPiece(path: string): Promise<Piece> {
  const known = pieces.get(path)
  if (known) return known
  const reading = fetchJson<PieceFile>(path).then(shapesOf)
  pieces.set(path, reading)
  reading.catch(() => pieces.delete(path))
  return reading
}

async function fetchJson<T>(path: string): Promise<T> {
  const response = await fetch(`/map/${path}`)
  if (!response.ok) throw new Error(`The base map lacks ${path}`)
  // Our own file, made by our own script.
  return (await response.json()) as T
}
