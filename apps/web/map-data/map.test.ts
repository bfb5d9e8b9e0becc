import { readdirSync, readFileSync, statSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { clipLine, clipRing, type Frame, type GridPoint } from '../src/map/base/clip.ts'
import type { Piece } from './piece.ts'
import { simplify } from './simplify.ts'

const MAP = new URL('../public/map/', import.meta.url)
const KB = 1024

describe('the base map', () => {
  test('of the world fits into 45 KB compressed, and every other piece into 150 KB as it is', () => {
    expect(brotliCompressSync(readFileSync(new URL('0/0-0.json', MAP))).length).toBeLessThanOrEqual(45 * KB)
    for (const name of pieceNames().slice(1)) expect(statSync(new URL(name, MAP)).size, name).toBeLessThan(150 * KB)
  })

  test('lists exactly the pieces that there are', () => {
    const { levels }: { levels: { pieces: string[] }[] } = JSON.parse(readFileSync(new URL('index.json', MAP), 'utf8'))
    const listed = levels.flatMap(({ pieces }, level) => pieces.map((piece) => `${level}/${piece}.json`))
    expect(listed.toSorted()).toEqual(pieceNames().toSorted())
  })

  test('draws no line across the world, and nothing outside of a piece’s frame', () => {
    for (const name of pieceNames()) {
      const { extent, frame, land, lakes, rivers, borders } = readPiece(name)
      const [left, top, right, bottom] = frame
      for (const line of [...land, ...lakes, ...rivers, ...borders].map(points)) {
        expect(
          line.every(([x, y]) => x >= left && x <= right && y >= top && y <= bottom),
          name,
        ).toBe(true)
        const jumps = line.filter(([x, y], index) => {
          const [lastX, lastY] = line[index - 1] ?? [x, y]
          return Math.abs(x - lastX) > extent / 8 && y !== lastY
        })
        expect(jumps, name).toEqual([])
      }
    }
  })
})

describe('cutting', () => {
  const frame: Frame = [0, 0, 10, 10]

  test('a ring follows the frame where it leaves it', () => {
    const ring: GridPoint[] = [
      [5, 5],
      [15, 5],
      [15, 8],
      [5, 8],
    ]
    expect(clipRing(ring, frame)).toEqual([
      [5, 5],
      [10, 5],
      [10, 8],
      [5, 8],
    ])
  })

  test('a line falls into its parts inside', () => {
    expect(
      clipLine(
        [
          [-5, 5],
          [5, 5],
          [5, 15],
          [8, 15],
          [8, 5],
        ],
        frame,
      ),
    ).toEqual([
      {
        along: 5,
        points: [
          [0, 5],
          [5, 5],
          [5, 10],
        ],
      },
      {
        along: 28,
        points: [
          [8, 10],
          [8, 5],
        ],
      },
    ])
  })

  test('simplifying keeps the ends and what stands out', () => {
    expect(
      simplify(
        [
          [0, 0],
          [1, 0.01],
          [2, 0],
          [3, 9],
          [4, 0],
        ],
        1,
      ),
    ).toEqual([
      [0, 0],
      [2, 0],
      [3, 9],
      [4, 0],
    ])
  })
})

function pieceNames(): string[] {
  return [0, 1, 2].flatMap((level) => readdirSync(new URL(`${level}/`, MAP)).map((file) => `${level}/${file}`))
}

function readPiece(name: string): Piece {
  return JSON.parse(readFileSync(new URL(name, MAP), 'utf8')) as Piece
}

function points(steps: number[]): GridPoint[] {
  let [x, y] = [0, 0]
  return Array.from({ length: steps.length / 2 }, (_, index): GridPoint => {
    x += steps[2 * index] ?? 0
    y += steps[2 * index + 1] ?? 0
    return [x, y]
  })
}
