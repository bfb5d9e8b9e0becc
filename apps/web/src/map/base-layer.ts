import L from 'leaflet'
import styles from './map.module.css'
import { pieceAt, type Piece, type Tile } from './pieces.ts'

const TILE = 256
/** A tile is drawn one pixel wider than it is, over its neighbours: so no seam shows between zoom steps. */
const DRAWN = TILE + 1

/** Our own base map: land, water and quiet borders, drawn tile by tile on canvas in the page's colours. */
export const BaseLayer = L.GridLayer.extend({
  createTile(coords: L.Coords, done: L.DoneCallback): HTMLElement {
    const canvas = document.createElement('canvas')
    canvas.className = styles.ground ?? ''
    const density = Math.min(3, window.devicePixelRatio || 1)
    canvas.width = canvas.height = Math.round(DRAWN * density)
    const tile = { x: coords.x, y: coords.y, z: coords.z }
    pieceAt(tile).then(
      (piece) => {
        drawTile(canvas, tile, piece)
        done(undefined, canvas)
      },
      (error: unknown) => done(error instanceof Error ? error : new Error(String(error)), canvas),
    )
    return canvas
  },
}) as unknown as new (options: L.GridLayerOptions) => L.GridLayer

function drawTile(canvas: HTMLCanvasElement, { x, y, z }: Tile, piece: Piece | null) {
  const context = canvas.getContext('2d')
  if (!context) return
  const colours = coloursOf(document.documentElement)
  context.fillStyle = colours.water
  context.fillRect(0, 0, canvas.width, canvas.height)
  if (!piece) return
  const density = canvas.width / DRAWN
  const tile = TILE * density
  const scale = (tile * 2 ** z) / piece.extent
  context.setTransform(scale, 0, 0, scale, -x * tile, -y * tile)
  context.lineJoin = 'round'
  const pixel = density / scale
  context.fillStyle = colours.land
  context.fill(piece.land, 'evenodd')
  stroke(context, piece.rivers, colours.river, pixel * (z < 5 ? 0.7 : 1.3))
  stroke(context, piece.borders, colours.border, pixel * (z < 4 ? 0.8 : 1.2), z < 3 ? [] : [pixel * 4, pixel * 3])
  context.fillStyle = colours.water
  context.fill(piece.lakes, 'evenodd')
  stroke(context, piece.lakes, colours.coast, pixel * 0.7)
  stroke(context, piece.coast, colours.coast, pixel)
}

function stroke(context: CanvasRenderingContext2D, path: Path2D, colour: string, width: number, dashes: number[] = []) {
  context.strokeStyle = colour
  context.lineWidth = width
  context.setLineDash(dashes)
  context.stroke(path)
}

function coloursOf(element: Element) {
  const probe = document.createElement('span')
  // Who wants no motion has a tiny transition on everything: the second colour would be read as the first.
  probe.style.setProperty('transition', 'none', 'important')
  element.append(probe)
  const read = (name: string) => {
    probe.style.color = `var(${name})`
    return getComputedStyle(probe).color
  }
  const colours = {
    water: read('--map-water'),
    land: read('--map-land'),
    coast: read('--map-coast'),
    border: read('--map-border'),
    river: read('--map-river'),
  }
  probe.remove()
  return colours
}
