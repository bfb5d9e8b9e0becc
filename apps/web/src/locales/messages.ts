import { DEFAULT_LOCALE, type Locale } from '@surgeries/domain/i18n'
import { messageAt, render, type Messages, type Rules } from '@surgeries/messages/message'
import { pages, type Namespace } from '@surgeries/messages/pages'
import { rulesOf } from '@surgeries/messages/rules'
import { Unreachable } from '../api/problem.ts'
import { formatNumber } from './dates.ts'
import { rememberLanguage, startingLanguage } from './languages.ts'
import { loadNames } from './names.ts'

/** Messages of a namespace that are here, with the rules of the language that they are in. */
interface Loaded {
  messages: Messages
  rules: Rules
}

const loaded = new Map<string, Loaded>()
const requests = new Map<string, Promise<void>>()
/** Those that are in use, for another language to have them too. */
const used = new Set<Namespace>()
const listeners = new Set<() => void>()
let current: Locale = DEFAULT_LOCALE
let started: Promise<void> | null = null

/** The language in which the pages are read. */
export function currentLanguage(): Locale {
  return current
}

/** Calls back whenever another language has been chosen, until the answer is called. */
export function onLanguage(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** Starts the messages in the visitor's language; what does not arrive is said in English. */
export function startMessages(): Promise<void> {
  started ??= speak(startingLanguage(), ['common']).catch((error: unknown) => {
    started = null
    throw error
  })
  return started
}

/** Fetches the messages of a page before it is drawn. */
export async function loadMessages(namespaces: Namespace[]): Promise<void> {
  await startMessages()
  await Promise.all(namespaces.map((namespace) => load(current, namespace)))
}

/** Speaks another language from now on, here and at the next visit. */
export async function changeLanguage(language: Locale): Promise<void> {
  rememberLanguage(language)
  await startMessages()
  await speak(language, [...used])
}

/** Suspends what is being drawn until the messages are here, where its page has not fetched them. */
export function requireLoaded(language: Locale, namespaces: readonly Namespace[]) {
  for (const namespace of namespaces) {
    if (loaded.has(keyOf(language, namespace))) continue
    // React waits for a promise that is thrown. use() would have to be called in every later render as well.
    // oxlint-disable-next-line typescript/only-throw-error
    throw load(language, namespace)
  }
}

/** What a message says, as text or as parts; its key where there is none. */
export function say(language: Locale, namespace: string, key: string, parameters: object): string | unknown[] {
  const { messages, rules } = loaded.get(keyOf(language, namespace)) ?? {}
  const message = messages && messageAt(messages, key)
  return message === undefined || !rules ? key : render(message, parameters, rules)
}

async function speak(language: Locale, namespaces: Namespace[]): Promise<void> {
  await Promise.all([loadNames(language), ...namespaces.map((namespace) => load(language, namespace))])
  current = language
  document.documentElement.lang = language
  for (const listener of listeners) listener()
}

/** Once each; what failed is asked for again when it is wanted again. */
function load(language: Locale, namespace: Namespace): Promise<void> {
  const key = keyOf(language, namespace)
  const known = requests.get(key)
  if (known) return known
  const request = fetchMessages(language, namespace)
  requests.set(key, request)
  request.catch(() => requests.delete(key))
  return request
}

async function fetchMessages(language: Locale, namespace: Namespace): Promise<void> {
  const fetchIn = async (spoken: Locale) => {
    const { default: messages } = await pages[spoken][namespace]()
    const rules = rulesOf(spoken, (value) => formatNumber(spoken, value))
    loaded.set(keyOf(language, namespace), { messages, rules })
    used.add(namespace)
  }
  try {
    await fetchIn(language).catch(() => fetchIn(DEFAULT_LOCALE))
  } catch (error) {
    throw new Unreachable(error)
  }
}

function keyOf(language: Locale, namespace: string): string {
  return `${language} ${namespace}`
}
