import { expect, test } from 'vitest'
import { withoutCollisions, type Label } from './label-layout.ts'

const label = (key: string, x: number, y: number): Label => ({
  key,
  text: key,
  kind: 'town',
  x,
  y,
  width: 60,
  height: 16,
})

test('of two names on the same spot the first stays and the other goes under it or away', () => {
  const placed = withoutCollisions(
    [label('Birmingham', 100, 100), label('Solihull', 120, 112), label('Dudley', 90, 101)],
    [],
  )
  expect(placed).toMatchObject([
    { key: 'Birmingham', y: 100 },
    { key: 'Solihull', y: 130 },
  ])
})

test('names apart from each other all stay', () => {
  expect(withoutCollisions([label('Leeds', 0, 0), label('York', 200, 0), label('Hull', 0, 60)], [])).toHaveLength(3)
})

test('a name makes room for the pin of its place', () => {
  expect(withoutCollisions([label('Hamburg', 50, 60)], [{ x: 50, y: 60 }])).toMatchObject([{ y: 78 }])
})

test('no name is written over a pin', () => {
  expect(withoutCollisions([label('Altona', 50, 30)], [{ x: 50, y: 60 }])).toEqual([])
})

const ROOM = {
  frame: { left: 0, top: 0, right: 400, bottom: 300 },
  controls: [{ left: 340, top: 180, right: 390, bottom: 280 }],
}

test('a name at the upper edge stands lower, where all of it is seen', () => {
  expect(withoutCollisions([label('York', 200, 5)], [], ROOM)).toMatchObject([{ y: 23 }])
})

test.each([
  ['left', 20, 100],
  ['right', 385, 100],
  ['lower', 200, 296],
])('no name is cut by the %s edge of the map', (_edge, x, y) => {
  expect(withoutCollisions([label('York', x, y)], [], ROOM)).toEqual([])
})

test('no name lies under the buttons of the map', () => {
  expect(withoutCollisions([label('Hull', 320, 230)], [], ROOM)).toEqual([])
  expect(withoutCollisions([label('Leeds', 200, 100)], [], ROOM)).toHaveLength(1)
})
