export interface Level {
  minZoom: number
  tileZoom: number
  pieces: string[]
}

export interface Tile {
  x: number
  y: number
  z: number
}

export function pieceNameOf(levels: readonly Level[], { x, y, z }: Tile): string | null {
  const number = levels.findLastIndex((level) => level.minZoom <= z)
  const level = levels[number]
  if (!level) return null
  const shift = 2 ** (z - level.tileZoom)
  const name = `${Math.floor(x / shift)}-${Math.floor(y / shift)}`
  return level.pieces.includes(name) ? `${number}/${name}.json` : null
}
