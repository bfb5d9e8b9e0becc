import { expect, test } from 'vitest'
import { languageOfName } from './language-of-name.ts'

test.each([
  ['Kultwerk West', ['de'], 'de'],
  ['नेपालगन्ज सर्जरी', ['ne', 'en'], 'ne'],
  ['Nepalgunj Surgery', ['ne', 'en'], 'en'],
  ['東京サーجリー', ['ja'], undefined],
  ['東京サージェリー', ['ja', 'en'], 'ja'],
  ['서울 모임', ['ko', 'en'], 'ko'],
  ['Школа', ['ru', 'en'], 'ru'],
])('the language of %s among %s is %s', (name, languages, language) => {
  expect(languageOfName(name, languages)).toBe(language)
})

test.each([
  ['Kultwerk West', ['de', 'en']],
  ['नेपालगन्ज', ['ne', 'hi']],
  ['Teahouse नेपाल', ['ne', 'en']],
  ['1908', ['de']],
  ['Kultwerk', []],
  ['Kultwerk', ['no language']],
])('of %s among %s nothing is guessed', (name, languages) => {
  expect(languageOfName(name, languages)).toBeUndefined()
})
