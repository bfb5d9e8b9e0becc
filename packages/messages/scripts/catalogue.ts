import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { LOCALES } from '@surgeries/domain/i18n'

export const PACKAGE = join(import.meta.dirname, '..')

/** The language whose keys and parameters all others must have. */
export const SOURCE_LANGUAGE = 'en'

export type MessageFile = { [key: string]: string | string[] | MessageFile }

/** Our languages, each a folder; the source language first. */
export function listLanguages(): string[] {
  return LOCALES.toSorted((a, b) => Number(b === SOURCE_LANGUAGE) - Number(a === SOURCE_LANGUAGE))
}

export function listNamespaces(language = SOURCE_LANGUAGE): string[] {
  return readdirSync(join(PACKAGE, language))
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length))
    .toSorted()
}

export function readMessages(language: string, namespace: string): MessageFile {
  const parsed: MessageFile = JSON.parse(readFileSync(join(PACKAGE, language, `${namespace}.json`), 'utf8'))
  return parsed
}

/** Every message of a file by its whole key: `results.none`. */
export function flatten(messages: MessageFile, prefix = ''): [key: string, text: string | string[]][] {
  return Object.entries(messages).flatMap(([key, value]): [string, string | string[]][] =>
    typeof value === 'string' || Array.isArray(value) ? [[prefix + key, value]] : flatten(value, `${prefix}${key}.`),
  )
}
