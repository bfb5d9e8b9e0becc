import { LOCALES } from '@surgeries/domain/i18n'
import { expect, test } from 'vitest'
import { flatten, listLanguages, listNamespaces, readMessages, SOURCE_LANGUAGE } from './catalogue.ts'
import { compileMessage } from './message-code.ts'
import { findUses } from './uses.ts'

const others = listLanguages().filter((language) => language !== SOURCE_LANGUAGE)
const cases = others.flatMap((language) => listNamespaces().map((namespace): [string, string] => [language, namespace]))

test('there is a folder for each language of the product, with the same files', () => {
  expect(listLanguages().toSorted()).toEqual([...LOCALES].toSorted())
  for (const language of others) expect(listNamespaces(language), language).toEqual(listNamespaces())
})

test.each(cases)('%s %s has the keys, the paragraphs and the parameters of English', (language, namespace) => {
  expect(outlineOf(language, namespace)).toEqual(outlineOf(SOURCE_LANGUAGE, namespace))
})

test.each(listLanguages())('every message of %s says something, with the plurals of its language', (language) => {
  const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions()
  for (const namespace of listNamespaces())
    for (const [key, text] of flatten(readMessages(language, namespace)))
      for (const part of [text].flat()) {
        const at = `${language}/${namespace} ${key}`
        expect(part.trim(), at).not.toBe('')
        expect(pluralCategories, at).toEqual(expect.arrayContaining([...compileMessage(part).categories]))
      }
})

test('every message is read somewhere', () => {
  const isUsed = findUses()
  const unused = listNamespaces().flatMap((namespace) =>
    flatten(readMessages(SOURCE_LANGUAGE, namespace)).flatMap(([key]) =>
      isUsed(namespace, key) ? [] : [`${namespace}:${key}`],
    ),
  )
  expect(unused, 'Delete these in every language, or add how they are read to DYNAMIC in uses.ts.').toEqual([])
})

/** By key and paragraph, the names of its parameters. */
function outlineOf(language: string, namespace: string): Record<string, string[][]> {
  return Object.fromEntries(
    flatten(readMessages(language, namespace))
      .map(([key, text]): [string, string[][]] => [key, [text].flat().map(namesIn)])
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  )
}

function namesIn(text: string): string[] {
  return [...compileMessage(text).parameters.keys()].toSorted()
}
