import { expect, test } from 'vitest'
import { mayBeTakenFor } from './neighbours.ts'

const pairs = (text: string) => text.split(' ').map((pair): [string, string] => [pair.slice(0, 2), pair.slice(3)])

test.each(
  pairs(
    'DE-AT DE-DE FR-BE NP-IN ES-MA EA-MA ES-GI MY-SG GB-FR GB-IE CY-GB DK-SE XK-RS XK-AL EH-MA EH-DZ PS-IL PS-JO UA-RU CY-TR ' +
      'RE-FR JE-GB JE-FR HK-CN GF-BR SO-ET IN-PK AR-FK AM-AZ GB-JE RU-JP IT-VA FR-MC US-RU EG-SD IT-TN',
  ),
)('somebody near the border may name either: %s and %s', (a, b) => {
  expect(mayBeTakenFor(a, b)).toBe(true)
  expect(mayBeTakenFor(b, a)).toBe(true)
})

test.each(pairs('DE-NP GB-US FR-MA NZ-NP FR-BR BM-US GB-ES IN-ZA BR-PT US-GB AU-NZ AU-AT SK-SI IE-IS CN-NZ'))(
  'what is neither near nor disputed is no neighbour: %s and %s',
  (a, b) => {
    expect(mayBeTakenFor(a, b)).toBe(false)
  },
)

test('next to a territory its state may be named, and far away from it not', () => {
  expect(mayBeTakenFor('BR', 'FR')).toBe(true)
  expect(mayBeTakenFor('SX', 'FR')).toBe(true)
  expect(mayBeTakenFor('FR', 'BR')).toBe(false)
})
