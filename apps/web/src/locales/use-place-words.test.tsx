import { LOCALES } from '@surgeries/domain/i18n'
import type { Place } from '@surgeries/contracts/places'
import { renderHook } from '@testing-library/react'
import { beforeAll, expect, test } from 'vitest'
import { changeLanguage, loadMessages } from './messages.ts'
import { usePlaceWords } from './use-place-words.ts'

beforeAll(() => loadMessages(['common']))

const place = (facts: Partial<Place>): Place => ({
  id: 1,
  kind: 'town',
  name: 'Newtown',
  matchedName: null,
  localNames: {},
  region: null,
  within: null,
  county: null,
  near: null,
  bounds: null,
  countryCode: 'GB',
  latitude: 52,
  longitude: -2,
  population: 1000,
  timeZone: 'Europe/London',
  ...facts,
})

const textsOf = (places: Place[]) => {
  const { titleOf, areaOf } = renderHook(() => usePlaceWords()).result.current
  return places.map((each) => `${titleOf(each)}, ${areaOf(each, places)}`)
}

test('two places of one name show what tells them apart: the region, else the county, else a larger town', () => {
  expect(textsOf([place({ region: 'Wales', county: 'Powys' }), place({ region: 'England', county: 'Devon' })])).toEqual(
    ['Newtown, Wales, United Kingdom', 'Newtown, England, United Kingdom'],
  )
  const counties = [place({ region: 'England', county: 'Shropshire' }), place({ region: 'England', county: 'Devon' })]
  expect(textsOf(counties)).toEqual([
    'Newtown, Shropshire, England, United Kingdom',
    'Newtown, Devon, England, United Kingdom',
  ])
  const landmarks = [
    place({ countryCode: 'DE', region: 'Bavaria', near: 'Pasing' }),
    place({ countryCode: 'DE', region: 'Bavaria', near: 'Fürth' }),
  ]
  expect(textsOf(landmarks)).toEqual([
    'Newtown, Bavaria, Germany, near Pasing',
    'Newtown, Bavaria, Germany, near Fürth',
  ])
})

test.each(LOCALES)(
  'a town, its region and the same town under another country read differently (%s)',
  async (language) => {
    await changeLanguage(language)
    const name = 'Sevastopol'
    const texts = textsOf([
      place({ name, countryCode: 'RU' }),
      place({ name, countryCode: 'UA' }),
      place({ name, countryCode: 'UA', kind: 'region' }),
      place({ name, countryCode: 'UA', near: 'Yalta' }),
    ])
    expect(new Set(texts).size).toBe(texts.length)
    await changeLanguage('en')
  },
)

test('a town is called as the visitor’s language calls it, with its usual name beside it', async () => {
  const pokhara = place({ name: 'Pokhara', countryCode: 'NP', localNames: { ne: 'पोखरा' } })
  expect(textsOf([pokhara])).toEqual(['Pokhara, Nepal'])
  await changeLanguage('ne')
  expect(textsOf([pokhara])).toEqual(['पोखरा, Pokhara, नेपाल'])
  expect(textsOf([place({ ...pokhara, matchedName: 'Pokhra' })])[0]).toMatch(/^Pokhra,/)
  await changeLanguage('en')
})
