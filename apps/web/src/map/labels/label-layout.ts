export interface Label {
  key: string
  text: string
  kind: 'country' | 'city' | 'town'
  x: number
  y: number
  width: number
  height: number
}

export interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

const AIR = 4

const SHIFTS = [0, 18]

export interface Room {
  frame: Box | null
  controls: readonly Box[]
}

const WITHOUT_END: Room = { frame: null, controls: [] }

/**
 * The labels that can stand together without touching each other, a pin or a control, and without being cut by the frame;
 * earlier ones go first.
 */
export function withoutCollisions(
  labels: readonly Label[],
  pins: readonly Spot[],
  { frame, controls }: Room = WITHOUT_END,
): Label[] {
  const taken = [...pins.map(boxOfPin), ...controls]
  const fits = (box: Box) => (!frame || isWithin(box, frame)) && !taken.some((other) => touches(box, other))
  return labels.flatMap((label) => {
    const placed = SHIFTS.map((shift) => ({ ...label, y: label.y + shift })).find((moved) => fits(boxOfLabel(moved)))
    if (!placed) return []
    taken.push(boxOfLabel(placed))
    return [placed]
  })
}

export interface Spot {
  x: number
  y: number
  isRound?: boolean
}

function boxOfPin({ x, y, isRound }: Spot): Box {
  if (isRound) return { left: x - 28, top: y - 28, right: x + 28, bottom: y + 28 }
  return { left: x - 20, top: y - 42, right: x + 20, bottom: y + 6 }
}

function boxOfLabel({ x, y, width, height }: Label): Box {
  return {
    left: x - width / 2 - AIR,
    top: y - height / 2 - AIR,
    right: x + width / 2 + AIR,
    bottom: y + height / 2 + AIR,
  }
}

function touches(a: Box, b: Box): boolean {
  return a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top
}

function isWithin(inner: Box, outer: Box): boolean {
  return (
    inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom
  )
}
