import { expect, test } from 'vitest'
import { ALIKE, likenessOf } from './likeness.ts'

test.each([
  ['Hamburg Social Media Surgery', 'Social Media Surgery Hamburg'],
  ['Kultwerk West', 'Kultwerk West Social Media Surgery'],
  ['Köln Surgery', 'Koeln surgery'],
  ['Kathmandu Social Media Surgery', 'काठमाडौँ सोसल मिडिया सर्जरी'],
  ['Birmingham Social Media Surgery', 'Бирмингем социал медиа сёрджери'],
  ['Auckland surgery', '奥克兰社交媒体诊所'],
])('%s and %s are alike', (a, b) => {
  expect(likenessOf(a, b)).toBeGreaterThanOrEqual(ALIKE)
  expect(likenessOf(b, a)).toBe(likenessOf(a, b))
})

test.each([
  ['Kultwerk West', 'Elbe Digital Help'],
  ['काठमाडौँ सोसल मिडिया सर्जरी', 'Elbe Digital Help'],
])('%s and %s are not', (a, b) => {
  expect(likenessOf(a, b)).toBeLessThan(ALIKE)
})
