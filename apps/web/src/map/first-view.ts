import type { Point } from '@surgeries/domain/geo'
import type { Viewport } from './viewport.ts'

const WORLD: Viewport = { latitude: 22, longitude: 22, zoom: 1 }
const CLOSE_ZOOM = 13

export function firstView(pin: Point | null, near: { point: Point; zoom: number } | null): Viewport {
  if (pin) return { ...pin, zoom: CLOSE_ZOOM }
  return near ? { ...near.point, zoom: near.zoom } : WORLD
}
