import { expect, test } from 'vitest'
import { firstView } from './first-view.ts'

const POKHARA = { latitude: 28.2, longitude: 83.98 }

test('without a pin the map looks at where it will be, such as about the surgery of the date', () => {
  expect(firstView(null, { point: POKHARA, zoom: 11 })).toMatchObject({ ...POKHARA, zoom: 11 })
})

test('a pin is looked at from near, whatever else is near', () => {
  expect(firstView({ latitude: 1, longitude: 2 }, { point: POKHARA, zoom: 11 })).toMatchObject({
    latitude: 1,
    zoom: 13,
  })
})

test('where nothing is known it is the world', () => {
  expect(firstView(null, null).zoom).toBe(1)
})
