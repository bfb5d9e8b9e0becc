import type { Locale } from '@surgeries/domain/i18n'
import { mails, type Namespace, type Paragraphs, type Texts } from '@surgeries/messages/mails'
import { messageAt, type ParametersOf, render } from '@surgeries/messages/message'
import { rulesOf } from '@surgeries/messages/rules'

/** A subject and paragraphs. `{link}` and `{notes}` stand for what is only known when the mail goes out. */
export interface Words {
  subject: string
  paragraphs: string[]
}

const PLACEHOLDERS = { link: '{link}', notes: '{notes}' }

type TextKey<Name extends Namespace> = keyof Texts[Name] & string
type MailKey<Name extends Namespace> = keyof Paragraphs[Name] extends `${infer Key}.text` ? Key : never
type Needs<Name extends Namespace, Key extends string> = Omit<
  Texts[Name][`${Key}.subject` & keyof Texts[Name]] & Paragraphs[Name][`${Key}.text` & keyof Paragraphs[Name]],
  keyof typeof PLACEHOLDERS
>

/** What our mails say in a language: single texts, and the words of whole mails. A paragraph that says nothing is left out. */
export function mailsIn<Name extends Namespace>(language: Locale, namespace: Name) {
  const rules = rulesOf(language, (value) => new Intl.NumberFormat(language).format(value))
  const read = (key: string, parameters: object = {}) => {
    const message = messageAt(mails[language][namespace], key)
    if (message === undefined) throw new Error(`${language}/${namespace} has no message ${key}`)
    return [render(message, { ...PLACEHOLDERS, ...parameters }, rules)].flat().map(String)
  }
  return {
    say: <Key extends TextKey<Name>>(key: Key, ...[parameters]: ParametersOf<Texts[Name][Key]>): string =>
      read(key, parameters).join(''),
    words: <Key extends MailKey<Name>>(key: Key, ...[parameters]: ParametersOf<Needs<Name, Key>>): Words => ({
      subject: read(`${key}.subject`, parameters).join(''),
      paragraphs: read(`${key}.text`, parameters).filter((paragraph) => paragraph !== ''),
    }),
  }
}
