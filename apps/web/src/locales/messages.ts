import { DEFAULT_LOCALE } from '@surgeries/domain/i18n'
import type { Locale } from '@surgeries/domain/i18n'
import i18next, { type BackendModule, type FormatterModule, type ResourceKey } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { Unreachable } from '../api/problem.ts'
import { formatNumber } from './dates.ts'
import { rememberLanguage, startingLanguage } from './languages.ts'
import { loadNames } from './names.ts'

/** One file a namespace: ./en/finding.json. Each becomes a small file of its own, fetched when a page wants it. */
const FILES = import.meta.glob<ResourceKey>(['./*/*.json', '!./names/*'], { import: 'default' })

/** Numbers in the language's own digits, wherever they stand in a message. */
const numbers: FormatterModule = {
  type: 'formatter',
  init: () => undefined,
  add: () => undefined,
  addCached: () => undefined,
  format: (value: unknown, _format, language) => {
    if (typeof value === 'number') return formatNumber(language ?? 'en', value)
    return typeof value === 'string' ? value : ''
  },
}

const files: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: (language, namespace, done) => {
    const load = FILES[`./${language}/${namespace}.json`]
    if (!load) return done(null, {})
    load().then(
      (messages) => done(null, messages),
      (error: unknown) => done(error instanceof Error ? error : String(error), null),
    )
  },
}

let started: Promise<void> | null = null

/** Starts the messages in the visitor's language; what a language lacks is said in English. */
export function startMessages(): Promise<void> {
  started ??= start()
  return started
}

async function start(): Promise<void> {
  const language = startingLanguage()
  await Promise.all([
    i18next
      .use(files)
      .use(numbers)
      .use(initReactI18next)
      .init({
        lng: language,
        fallbackLng: DEFAULT_LOCALE,
        ns: ['common'],
        defaultNS: 'common',
        interpolation: { escapeValue: false, alwaysFormat: true },
        returnNull: false,
      }),
    loadNames(language),
  ])
  document.documentElement.lang = language
}

/** Fetches the messages of a page before it is drawn. */
export async function loadMessages(namespaces: string[]): Promise<void> {
  await startMessages()
  await i18next.loadNamespaces(namespaces)
  const isHere = (namespace: string) => i18next.languages.some((one) => i18next.hasResourceBundle(one, namespace))
  if (!namespaces.every(isHere)) throw new Unreachable()
}

/** Speaks another language from now on, here and at the next visit. */
export async function changeLanguage(language: Locale): Promise<void> {
  rememberLanguage(language)
  await loadNames(language)
  await i18next.changeLanguage(language)
  document.documentElement.lang = language
}
