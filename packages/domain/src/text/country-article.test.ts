import { expect, test } from 'vitest'
import { countryInSentence } from './country-article.ts'

test.each([
  ['GB', 'United Kingdom', 'the United Kingdom'],
  ['NL', 'Netherlands', 'the Netherlands'],
  ['IM', 'Isle of Man', 'the Isle of Man'],
  ['NP', 'Nepal', 'Nepal'],
  ['IE', 'Ireland', 'Ireland'],
])('an English sentence says of %s that something is in %s with the article it needs', (code, name, said) => {
  expect(countryInSentence('en', code, name)).toBe(said)
})

test('other languages keep the name as it is', () => {
  expect(countryInSentence('de', 'GB', 'Vereinigtes Königreich')).toBe('Vereinigtes Königreich')
})
