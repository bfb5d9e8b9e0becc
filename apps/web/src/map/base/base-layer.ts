import * as L from 'leaflet'
import { type Colours, drawTile, TILE } from './draw-tile.ts'
import styles from '../map.module.css'
import type { Tile } from './piece-names.ts'
import type { Piece } from './piece-shapes.ts'
import { pieceAt } from './pieces.ts'

/** A tile is drawn one pixel wider than it is, over its neighbours: so no seam shows between zoom steps. */
const DRAWN = TILE + 1

export const BaseLayer = L.GridLayer.extend({
  createTile(coords: L.Coords, done: L.DoneCallback): HTMLElement {
    const canvas = document.createElement('canvas')
    canvas.className = styles.ground ?? ''
    const density = Math.min(3, window.devicePixelRatio || 1)
    canvas.width = canvas.height = Math.round(DRAWN * density)
    const tile = { x: coords.x, y: coords.y, z: coords.z }
    pieceAt(tile).then(
      (piece) => {
        draw(canvas, tile, piece)
        done(undefined, canvas)
      },
      (error: unknown) => done(error instanceof Error ? error : new Error(String(error)), canvas),
    )
    return canvas
  },
}) as unknown as new (options: L.GridLayerOptions) => L.GridLayer

function draw(canvas: HTMLCanvasElement, tile: Tile, piece: Piece | null) {
  const context = canvas.getContext('2d')
  if (!context) return
  const colours = coloursOf(document.documentElement)
  context.fillStyle = colours.water
  context.fillRect(0, 0, canvas.width, canvas.height)
  if (piece) drawTile(context, tile, piece, colours, canvas.width / DRAWN)
}

function coloursOf(element: Element): Colours {
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
