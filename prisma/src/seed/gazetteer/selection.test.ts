import { expect, test } from 'vitest'
import { readTowns } from './sources.ts'
import { readSample } from './selection.ts'

test('the sample for tests is a few thousand places, with the largest of every country and all namesakes of a recorded town', () => {
  const towns = readTowns()
  const { keepsTown } = readSample(towns)
  const kept = towns.filter(keepsTown)
  expect(kept.length).toBeLessThan(7_000)
  const countries = (some: typeof towns) => new Set(some.map(({ countryCode }) => countryCode)).size
  expect(countries(kept)).toBe(countries(towns))
  const birminghams = ({ name }: { name: string }) => name === 'Birmingham'
  expect(kept.filter(birminghams)).toEqual(towns.filter(birminghams))
})
