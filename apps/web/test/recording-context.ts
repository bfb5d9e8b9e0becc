import type { TileContext } from '../src/map/base/draw-tile.ts'

type XY = [x: number, y: number]

/** A canvas that keeps what is drawn on it as numbers. */
export function recordingContext(): TileContext & { drawn: Drawn } {
  const drawn = new Drawn()
  let lines: XY[][] = []
  let dashes: number[] = []
  return {
    drawn,
    fillStyle: '',
    strokeStyle: '',
    lineWidth: 1,
    lineJoin: 'miter',
    lineDashOffset: 0,
    beginPath: () => void (lines = []),
    moveTo: (x, y) => void lines.push([[x, y]]),
    lineTo: (x, y) => void lines.at(-1)?.push([x, y]),
    closePath: () => undefined,
    setLineDash: (segments) => void (dashes = [...segments]),
    fill() {
      drawn.fills.push({ colour: typeof this.fillStyle === 'string' ? this.fillStyle : '', rings: lines })
    },
    stroke() {
      drawn.strokes.push({ lines, dashes, offset: this.lineDashOffset })
    },
  }
}

class Drawn {
  fills: { colour: string; rings: XY[][] }[] = []
  strokes: { lines: XY[][]; dashes: number[]; offset: number }[] = []

  get points(): XY[] {
    return [...this.fills.flatMap(({ rings }) => rings), ...this.strokes.flatMap(({ lines }) => lines)].flat()
  }

  get strokedLength(): number {
    return this.strokes
      .flatMap(({ lines }) => lines)
      .reduce((sum, line) => sum + stepsOf(line).reduce((length, [a, b]) => length + apart(a, b), 0), 0)
  }

  /** The colour of the last fill that covers a pixel (even-odd); water is what lies under everything. */
  colourAt(x: number, y: number): string {
    return this.fills.findLast(({ rings }) => crossings(rings, x, y) % 2 === 1)?.colour ?? 'water'
  }

  /** Where dashed lines cross an upright line, and how far into their pattern they are there; from the top. */
  dashesAcross(across: number): { y: number; phase: number }[] {
    return this.strokes
      .filter(({ dashes }) => dashes.length > 0)
      .flatMap(({ lines, dashes, offset }) => {
        const pattern = dashes.reduce((sum, dash) => sum + dash, 0)
        return lines.flatMap((line) => crossingsOf(line, across, offset, pattern))
      })
      .toSorted((a, b) => a.y - b.y)
  }
}

function crossingsOf(line: XY[], across: number, offset: number, pattern: number) {
  let along = offset
  return stepsOf(line).flatMap(([a, b]) => {
    const start = along
    along += apart(a, b)
    if (a[0] < across === b[0] < across) return []
    const share = (across - a[0]) / (b[0] - a[0])
    return [{ y: a[1] + (b[1] - a[1]) * share, phase: (start + apart(a, b) * share) % pattern }]
  })
}

function crossings(rings: XY[][], x: number, y: number): number {
  return rings
    .flatMap((ring) => stepsOf([...ring, ...ring.slice(0, 1)]))
    .filter(([a, b]) => a[1] > y !== b[1] > y && x < a[0] + ((y - a[1]) / (b[1] - a[1])) * (b[0] - a[0])).length
}

function stepsOf(line: XY[]): [XY, XY][] {
  return line.slice(1).flatMap((end, index): [XY, XY][] => {
    const start = line[index]
    return start ? [[start, end]] : []
  })
}

function apart(a: XY, b: XY): number {
  return Math.hypot(b[0] - a[0], b[1] - a[1])
}
