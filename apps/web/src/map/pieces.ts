/** The base map's files, as described in map-data/README.md, made into paths once. */

interface Level {
  minZoom: number
  tileZoom: number
  pieces: string[]
}

type Country = [code: string, longitude: number, latitude: number, extentDegrees: number]

interface Index {
  levels: Level[]
  countries: Country[]
}

interface PieceFile {
  extent: number
  frame: [number, number, number, number]
  land: number[][]
  lakes: number[][]
  rivers: number[][]
  borders: number[][]
}

export interface Piece {
  extent: number
  land: Path2D
  coast: Path2D
  lakes: Path2D
  rivers: Path2D
  borders: Path2D
}

export interface Tile {
  x: number
  y: number
  z: number
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

/** The piece that a tile of the map lies in, or null for open sea. */
export async function pieceAt({ x, y, z }: Tile): Promise<Piece | null> {
  const { levels } = await readIndex()
  const number = levels.findLastIndex((level) => level.minZoom <= z)
  const level = levels[number]
  if (!level) return null
  const shift = 2 ** (z - level.tileZoom)
  const name = `${Math.floor(x / shift)}-${Math.floor(y / shift)}`
  return level.pieces.includes(name) ? readPiece(`${number}/${name}.json`) : null
}

function readPiece(path: string): Promise<Piece> {
  const known = pieces.get(path)
  if (known) return known
  const reading = fetchJson<PieceFile>(path).then(pathsOf)
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

function pathsOf({ extent, frame, land, lakes, rivers, borders }: PieceFile): Piece {
  return {
    extent,
    land: pathOf(land, true),
    coast: coastOf(land, frame, extent),
    lakes: pathOf(lakes, true),
    rivers: pathOf(rivers, false),
    borders: pathOf(borders, false),
  }
}

function pathOf(lines: number[][], isClosed: boolean): Path2D {
  const path = new Path2D()
  for (const line of lines) {
    follow(line, (x, y, isFirst) => (isFirst ? path.moveTo(x, y) : path.lineTo(x, y)))
    if (isClosed) path.closePath()
  }
  return path
}

/** The shore without the edges along which the pieces, and the world at the antimeridian, were cut. */
function coastOf(rings: number[][], [left, top, right, bottom]: PieceFile['frame'], extent: number): Path2D {
  const path = new Path2D()
  for (const ring of rings) {
    const first: [number, number] = [ring[0] ?? 0, ring[1] ?? 0]
    let last = first
    const step = (x: number, y: number) => {
      const isCut =
        (x === last[0] && [left, right, 0, extent].includes(x)) || (y === last[1] && (y === top || y === bottom))
      if (isCut) path.moveTo(x, y)
      else path.lineTo(x, y)
      last = [x, y]
    }
    follow(ring, (x, y, isFirst) => (isFirst ? path.moveTo(x, y) : step(x, y)))
    step(...first)
  }
  return path
}

function follow(line: number[], visit: (x: number, y: number, isFirst: boolean) => void) {
  let [x, y] = [0, 0]
  for (let at = 0; at < line.length; at += 2) {
    x += line[at] ?? 0
    y += line[at + 1] ?? 0
    visit(x, y, at === 0)
  }
}
