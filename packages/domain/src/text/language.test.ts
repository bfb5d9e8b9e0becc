import { expect, test } from 'vitest'
import { languageOfText, languageToMark } from './language.ts'

test.each([
  ['Kultwerk West: kostenlose Hilfe', ['de', 'en'], 'de'],
  ['Digbeth Evening Surgery', ['en', 'ur'], 'en'],
  ['Digbeth Evening Surgery', ['ur', 'en'], 'en'],
  ['काठमाडौँ सामाजिक सञ्जाल (COCAP)', ['en', 'ne'], 'ne'],
  ['Kathmandu Surgery', ['ne', 'en'], 'en'],
  ['مساعدة مجانية', ['en', 'ar'], 'ar'],
  ['まちのスマホ相談', ['en', 'ja'], 'ja'],
  ['免费上网帮助', ['en', 'zh'], 'zh'],
  ['무료 도움', ['ko'], 'ko'],
  ['Kathmandu Surgery', ['ne'], 'und'],
  ['Kathmandu Surgery', [], 'und'],
  ['Kathmandu Surgery', ['not a tag', 'mi'], 'mi'],
  ['2026', ['ne', 'en'], 'ne'],
  ['', [], 'und'],
])('“%s” of somebody who knows %j is %s', (text, languages, language) => {
  expect(languageOfText(text, languages)).toBe(language)
})

test.each([
  ['Kostenlose Hilfe im Netz', ['de'], 'en', 'de'],
  ['Kostenlose Hilfe im Netz', ['de'], 'de', undefined],
  ['Kostenlose Hilfe im Netz', ['de', 'en'], 'en', undefined],
  ['Free help with the web', ['ne'], 'en', undefined],
  ['वेबमा निःशुल्क सहयोग', ['ne'], 'en', 'ne'],
  ['Free help', [], 'en', undefined],
])('“%s” of a surgery held in %j is marked on a page in %s as %s', (text, languages, page, language) => {
  expect(languageToMark(text, languages, page)).toBe(language)
})
