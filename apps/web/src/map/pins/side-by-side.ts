interface Spot {
  x: number
  y: number
}

const WIDTH = 34
const NEAR = 26

/** Spots of pins, in pixels: those that would cover each other or a pin that stays are moved apart, each to its side. */
export function sideBySide(spots: readonly Spot[], staying?: Spot): Spot[] {
  const moved = [...spots]
  for (const group of groupsOf(staying ? [...spots, staying] : spots)) {
    if (group.length === 1) continue
    const order = group.toSorted((a, b) => a.spot.x - b.spot.x || a.index - b.index)
    const fixed = order.findIndex(({ index }) => index === spots.length)
    const middle =
      staying && fixed >= 0 ? staying.x - fixed * WIDTH : centreOf(group) - ((group.length - 1) / 2) * WIDTH
    for (const [at, { spot, index }] of order.entries())
      if (at !== fixed) moved[index] = { x: Math.round(middle + at * WIDTH), y: spot.y }
  }
  return moved
}

interface Numbered {
  spot: Spot
  index: number
}

function groupsOf(spots: readonly Spot[]): Numbered[][] {
  const groups: Numbered[][] = []
  for (const [index, spot] of spots.entries()) {
    const group = groups.find((others) => others.some((other) => isNear(other.spot, spot)))
    if (group) group.push({ spot, index })
    else groups.push([{ spot, index }])
  }
  return groups
}

function centreOf(group: readonly Numbered[]): number {
  return group.reduce((sum, { spot }) => sum + spot.x, 0) / group.length
}

function isNear(a: Spot, b: Spot): boolean {
  return Math.abs(a.x - b.x) < NEAR && Math.abs(a.y - b.y) < NEAR
}
