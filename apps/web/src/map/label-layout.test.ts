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
