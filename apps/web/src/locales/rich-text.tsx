import type { Namespace, RichTexts } from '@surgeries/messages/pages'
import { Fragment, isValidElement } from 'react'
import { say, requireLoaded } from './messages.ts'
import { useLocale } from './use-locale.ts'

interface RichTextProps<Name extends Namespace, Key extends keyof RichTexts[Name] & string> {
  namespace: Name
  message: Key
  values: RichTexts[Name][Key] & object
}

/** A message with tags, each of which becomes a part of the page: `<b>…</b>` by `values.b`. */
export function RichText<Name extends Namespace, Key extends keyof RichTexts[Name] & string>({
  namespace,
  message,
  values,
}: RichTextProps<Name, Key>) {
  const language = useLocale()
  requireLoaded(language, [namespace])
  const parts = [say(language, namespace, message, { ...values })].flat()
  // Parts of one message never change places.
  return parts.map((part, index) => <Fragment key={index}>{isValidElement(part) ? part : String(part)}</Fragment>)
}
