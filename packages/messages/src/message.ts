/** What a parameter of a message may be. Numbers are written in the digits of the language. */
export type Value = string | number

/** What the words between `<b>` and `</b>` become. */
export type Tag = (words: string) => unknown

/** What a language does with the parameters of a message. */
export interface Rules {
  say: (value: Value) => string
  plural: (count: number) => string
}

/** A compiled message: its text, or a function of its parameters. A list of texts or parts where the file has a list or tags. */
export type Message = string | string[] | ((parameters: object, rules: Rules) => string | unknown[])

/** The messages of one language and namespace, nested as in their file. */
export interface Messages {
  [key: string]: Message | Messages
}

/** The message at `section.key`; undefined where there is none. */
export function messageAt(messages: Messages, key: string): Message | undefined {
  let found: Message | Messages | undefined = messages
  for (const part of key.split('.')) {
    if (typeof found !== 'object' || Array.isArray(found)) return undefined
    found = Object.hasOwn(found, part) ? found[part] : undefined
  }
  return typeof found === 'object' && !Array.isArray(found) ? undefined : found
}

/** What a message says with these parameters. */
export function render(message: Message, parameters: object, rules: Rules): string | unknown[] {
  return typeof message === 'function' ? message(parameters, rules) : message
}

type Intersection<Union> = (Union extends unknown ? (member: Union) => void : never) extends (member: infer All) => void
  ? All
  : never

/** The arguments after the key: none where no message that the key may be has a parameter. */
export type ParametersOf<Needs> = keyof Intersection<Needs> extends never
  ? []
  : [parameters: Intersection<Needs> & object]
