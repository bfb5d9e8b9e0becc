import { expect, test } from 'vitest'
import { withoutCollisions, type Label } from './label-layout.ts'

const label = (key: string, x: number, y: number): Label => ({ key, text: key, kind: 'town', x, y, width: 60, height: 16 })

test('of two names on the same spot the first stays', () => {
  expect(withoutCollisions([label('Birmingham', 100, 100), label('Solihull', 120, 105)], [])).toMatchObject([
    { key: 'Birmingham' },
  ])
})

test('names apart from each other all stay', () => {
  expect(withoutCollisions([label('Leeds', 0, 0), label('York', 200, 0), label('Hull', 0, 60)], [])).toHaveLength(3)
})

test('no name is written under a pin', () => {
  expect(withoutCollisions([label('Hamburg', 50, 40)], [{ x: 50, y: 60 }])).toEqual([])
})
