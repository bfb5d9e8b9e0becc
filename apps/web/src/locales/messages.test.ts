import { LOCALES } from '@surgeries/domain/i18n'
import { expect, test } from 'vitest'

type Messages = { [key: string]: string | Messages }
const FILES = import.meta.glob<Messages>(['./*/*.json', '!./names/*'], { import: 'default', eager: true })
const namespaces = Object.keys(FILES).flatMap((path) => /^\.\/en\/(.+)\.json$/.exec(path)?.[1] ?? [])

test.each(namespaces)('%s says the same things in every language', (namespace) => {
  const english = textsOf('en', namespace)
  for (const language of LOCALES) {
    const texts = textsOf(language, namespace)
    expect(Object.keys(texts).toSorted(), language).toEqual(Object.keys(english).toSorted())
    for (const [key, text] of Object.entries(texts)) {
      expect(text.trim(), `${language} ${namespace}:${key}`).not.toBe('')
      expect(slotsOf(text), `${language} ${namespace}:${key}`).toEqual(slotsOf(english[key] ?? ''))
    }
  }
})

function textsOf(language: string, namespace: string): Record<string, string> {
  return flat(FILES[`./${language}/${namespace}.json`] ?? {})
}

function flat(messages: Messages, prefix = ''): Record<string, string> {
  return Object.fromEntries(
    Object.entries(messages).flatMap(([key, value]) =>
      typeof value === 'string' ? [[prefix + key, value]] : Object.entries(flat(value, `${prefix}${key}.`)),
    ),
  )
}

function slotsOf(text: string): string[] {
  return [...new Set(text.match(/\{\{\w+\}\}|<\/?\w+>/g))].toSorted()
}
