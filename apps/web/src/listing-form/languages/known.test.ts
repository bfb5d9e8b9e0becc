import { expect, test } from 'vitest'
import { findLanguages, KNOWN_LANGUAGES, likelyLanguages } from './known.ts'

const german = new Intl.DisplayNames('de', { type: 'language' })
const nameOf = (tag: string) => german.of(tag) ?? tag

test.each([
  ['Nepalesisch', 'ne'],
  ['nepali', 'ne'],
  ['नेपाली', 'ne'],
  ['māori', 'mi'],
  ['maori', 'mi'],
  ['francais', 'fr'],
  ['Amerikanische Gebärden', 'ase'],
  ['Klingonisch', undefined],
])('“%s” finds %s', (typed, tag) => {
  expect(findLanguages(typed, nameOf, 5)[0]).toBe(tag)
})

test('nothing typed finds nothing', () => {
  expect(findLanguages('  ', nameOf, 5)).toEqual([])
})

test('the likely languages are those of the place and of the reader', () => {
  expect(likelyLanguages('NP', 'de')).toEqual(['ne', 'de', 'en'])
  expect(likelyLanguages('', 'en')).toEqual(['en'])
})

test('each language is known once and is a tag that the contract takes', () => {
  expect(new Set(KNOWN_LANGUAGES).size).toBe(KNOWN_LANGUAGES.length)
  expect(KNOWN_LANGUAGES.every((tag) => /^[a-z]{2,3}$/.test(tag))).toBe(true)
})
