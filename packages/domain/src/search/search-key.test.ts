import { expect, test } from 'vitest'
import { fold } from './fold.ts'
import { searchKeyOf, searchWordsOf } from './search-key.ts'

const COCAP = {
  name: 'COCAP Surgery',
  organisation: 'COCAP',
  locality: 'Anamnagar',
  address: 'Old lane 4',
  countryCode: 'NP',
  languages: ['ne'],
}

test('a surgery is found by its town in every spelling and by its country in our languages', () => {
  const key = searchKeyOf(COCAP, ['Kathmandu', 'Katmandu', 'काठमाडौँ'])
  for (const typed of ['cocap', 'ANAMNAGAR', 'Katmandu', 'काठमाडौं', 'Nepal', 'नेपाल', 'Nepāla'])
    expect(key, typed).toContain(fold(typed).slice(0, 4))
})

test('the name stands on the first line, alone', () => {
  expect(searchKeyOf(COCAP, ['Kathmandu']).split('\n')[0]).toBe('cocap surgery')
})

test('each spelling is kept once', () => {
  const key = searchKeyOf(COCAP, ['Köln', 'Koeln', 'Koln'])
  expect(key.match(/koln/g)).toHaveLength(1)
})

test('what was typed falls into folded words, or none', () => {
  expect(searchWordsOf('  Köln,  koeln!  Mitte ')).toEqual(['koln', 'mitte'])
  expect(searchWordsOf('!?')).toEqual([])
})
