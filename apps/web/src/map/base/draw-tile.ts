import { clipLine, clipRing, type Frame, type GridPoint } from './clip.ts'
import type { Tile } from './piece-names.ts'
import type { Piece, Shape } from './piece-shapes.ts'

export const TILE = 256
/** How far beyond its edge a tile is drawn: wider than any line, so that what was cut there is never seen. */
const MARGIN = 8

export interface Colours {
  water: string
  land: string
  coast: string
  border: string
  river: string
}

export type TileContext = Pick<
  CanvasRenderingContext2D,
  | 'beginPath'
  | 'moveTo'
  | 'lineTo'
  | 'closePath'
  | 'fill'
  | 'stroke'
  | 'setLineDash'
  | 'lineDashOffset'
  | 'fillStyle'
  | 'strokeStyle'
  | 'lineWidth'
  | 'lineJoin'
>

interface Pen {
  context: TileContext
  frame: Frame
  scale: number
  density: number
}

export function drawTile(context: TileContext, { x, y, z }: Tile, piece: Piece, colours: Colours, density: number) {
  const scale = (TILE * 2 ** z) / piece.extent
  const [left, top] = [(x * TILE) / scale, (y * TILE) / scale]
  const [margin, side] = [MARGIN / scale, TILE / scale]
  const frame: Frame = [left - margin, top - margin, left + side + margin, top + side + margin]
  const pen = { context, frame, scale: scale * density, density }
  fill(pen, piece.land, colours.land)
  stroke(pen, piece.rivers, colours.river, z < 5 ? 0.7 : 1.3)
  stroke(pen, piece.borders, colours.border, z < 4 ? 0.8 : 1.2, z < 3 ? [] : [4, 3])
  fill(pen, piece.lakes, colours.water)
  stroke(pen, piece.lakeShores, colours.coast, 0.7)
  stroke(pen, piece.coast, colours.coast, 1)
}

function fill(pen: Pen, rings: Shape[], colour: string) {
  const { context, frame } = pen
  context.beginPath()
  for (const { points, bounds } of rings) {
    if (!touches(bounds, frame)) continue
    follow(pen, clipRing(points, frame))
    context.closePath()
  }
  context.fillStyle = colour
  context.fill('evenodd')
}

function stroke(pen: Pen, lines: Shape[], colour: string, width: number, dashes: number[] = []) {
  const { context, frame, scale, density } = pen
  context.strokeStyle = colour
  context.lineJoin = 'round'
  context.lineWidth = width * density
  context.setLineDash(dashes.map((dash) => dash * density))
  const parts = lines.flatMap(({ points, bounds }) => (touches(bounds, frame) ? clipLine(points, frame) : []))
  if (dashes.length === 0) context.beginPath()
  for (const { points, along } of parts) {
    if (dashes.length > 0) context.beginPath()
    follow(pen, points)
    context.lineDashOffset = along * scale
    if (dashes.length > 0) context.stroke()
  }
  if (dashes.length === 0) context.stroke()
}

function touches([left, top, right, bottom]: Frame, frame: Frame): boolean {
  return left <= frame[2] && right >= frame[0] && top <= frame[3] && bottom >= frame[1]
}

function follow({ context, frame, scale, density }: Pen, points: GridPoint[]) {
  for (const [index, [x, y]] of points.entries()) {
    const across = (x - frame[0]) * scale - MARGIN * density
    const down = (y - frame[1]) * scale - MARGIN * density
    if (index === 0) context.moveTo(across, down)
    else context.lineTo(across, down)
  }
}
