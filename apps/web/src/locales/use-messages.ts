import type { Locale } from '@surgeries/domain/i18n'
import type { ParametersOf } from '@surgeries/messages/message'
import type { Namespace, Texts } from '@surgeries/messages/pages'
import { useMemo } from 'react'
import { say, requireLoaded } from './messages.ts'
import { useLocale } from './use-locale.ts'

type KeysOf<Name extends Namespace> = keyof Texts[Name] & string
/** Keys of other namespaces stand behind the name of theirs: `common:loading`. */
type Keys<Own extends Namespace, Other extends Namespace> =
  | KeysOf<Own>
  | { [Name in Other]: `${Name}:${KeysOf<Name>}` }[Other]
type Needs<Own extends Namespace, Key extends string> = Key extends keyof Texts[Own]
  ? Texts[Own][Key]
  : Key extends `${infer Name extends Namespace}:${infer Rest}`
    ? Texts[Name][Rest & keyof Texts[Name]]
    : never

/** A message by its key, with what stands in it: `t('found', { count })`. */
type Translate<Own extends Namespace, Other extends Namespace> = <Key extends Keys<Own, Other>>(
  key: Key,
  ...parameters: ParametersOf<Needs<Own, Key>>
) => string

/** The messages of a namespace in the reader's language, and those of others behind their prefix. */
export function useMessages<Own extends Namespace, Other extends Namespace = never>(
  own: Own,
  ...others: Other[]
): Translate<Own, Other> {
  const language = useLocale()
  requireLoaded(language, [own, ...others])
  return useMemo(() => translateIn(language, own), [language, own])
}

function translateIn(language: Locale, own: Namespace) {
  return (key: string, parameters: object = {}) => {
    const [rest = '', namespace = own] = key.split(':').toReversed()
    return String(say(language, namespace, rest, parameters))
  }
}
