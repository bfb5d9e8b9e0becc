import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { flatten, listLanguages, listNamespaces, type MessageFile, PACKAGE, readMessages } from './catalogue.ts'
import { compileMessage, type ParameterType } from './message-code.ts'

const OUT = join(PACKAGE, 'generated')
const STAMP = join(OUT, '.stamp')

/** Mails are written on the server, which has all of them at hand; no page fetches them. */
function isOfMails(namespace: string): boolean {
  return namespace.startsWith('mail-')
}

const LOADERS = 'export declare const pages: Record<Language, Record<Namespace, () => Promise<{ default: Messages }>>>'
const ALL_AT_ONCE = 'export declare const mails: Record<Language, Record<Namespace, Messages>>'

const TYPES: Record<ParameterType, string> = {
  value: 'Value',
  number: 'number',
  string: 'string',
  boolean: 'boolean',
  tag: 'Tag',
}

/** Writes the functions and types of all messages when they have changed since the last time; tells whether it did. */
export function compileMessages(): boolean {
  const wanted = hashOfInputs()
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return false
  const files = new Map(compiledFiles())
  for (const [file, text] of files) write(join(OUT, file), text)
  for (const file of readdirSync(OUT, { recursive: true, encoding: 'utf8' }))
    if (/\.[jt]s$/.test(file) && !files.has(file.replaceAll('\\', '/'))) rmSync(join(OUT, file))
  writeFileSync(STAMP, wanted)
  return true
}

function hashOfInputs(): string {
  const hash = createHash('sha256').update(readFileSync(join(PACKAGE, 'package.json')))
  for (const folder of [...listLanguages(), 'scripts'])
    for (const file of readdirSync(join(PACKAGE, folder)).toSorted())
      hash.update(`${folder}/${file}`).update(readFileSync(join(PACKAGE, folder, file)))
  return hash.digest('hex')
}

function compiledFiles(): [file: string, text: string][] {
  const languages = listLanguages()
  const namespaces = listNamespaces()
  const modules = languages.flatMap((language) =>
    namespaces.map((namespace): [string, string] => {
      const path = `${language}/${namespace}`
      return [`${path}.js`, `export default ${codeOf(readMessages(language, namespace), path)}\n`]
    }),
  )
  const ofPages = namespaces.filter((name) => !isOfMails(name))
  const ofMails = namespaces.filter(isOfMails)
  return [
    ...modules,
    ['pages.js', loadersOf(languages, ofPages)],
    ['pages.d.ts', typesOf(languages, ofPages, LOADERS)],
    ['mails.js', mailsOf(languages, ofMails)],
    ['mails.d.ts', typesOf(languages, ofMails, ALL_AT_ONCE)],
  ]
}

function codeOf(messages: MessageFile, at: string): string {
  const entries = Object.entries(messages).map(([key, value]) => {
    const where = `${at} ${key}`
    const code = typeof value === 'string' || Array.isArray(value) ? functionOf(value, where) : codeOf(value, where)
    return `${JSON.stringify(key)}:${code}`
  })
  return `{${entries.join(',\n')}}`
}

function functionOf(text: string | string[], where: string): string {
  const parts = [text].flat().map((one) => compiled(one, where))
  const code = Array.isArray(text) ? `[${parts.map((part) => part.code).join(',')}]` : (parts[0]?.code ?? '""')
  return parts.every(({ parameters }) => parameters.size === 0) ? code : `(p,l)=>${code}`
}

function compiled(text: string, where: string) {
  try {
    return compileMessage(text)
  } catch (error) {
    throw new Error(`${where}: ${error instanceof Error ? error.message : String(error)}: ${text}`, { cause: error })
  }
}

/** Each namespace is a file of its own, fetched when a page wants it. */
function loadersOf(languages: string[], namespaces: string[]): string {
  const loaders = languages.map((language) => {
    const files = namespaces.map((name) => `${JSON.stringify(name)}:()=>import('./${language}/${name}.js')`)
    return `${JSON.stringify(language)}:{\n${files.join(',\n')}}`
  })
  return `export const pages={${loaders.join(',\n')}}\n`
}

function mailsOf(languages: string[], namespaces: string[]): string {
  const names = languages.flatMap((language) => namespaces.map((namespace) => ({ language, namespace })))
  const imports = names.map(
    ({ language, namespace }, index) => `import m${index} from './${language}/${namespace}.js'\n`,
  )
  const byLanguage = languages.map((language) => {
    const entries = names.flatMap((name, index) =>
      name.language === language ? [`${JSON.stringify(name.namespace)}:m${index}`] : [],
    )
    return `${JSON.stringify(language)}:{${entries.join(',')}}`
  })
  return `${imports.join('')}export const mails={${byLanguage.join(',\n')}}\n`
}

/** Three tables of parameters by namespace and key: of plain texts, of lists of paragraphs, of texts with tags. */
function typesOf(languages: string[], namespaces: string[], declaration: string): string {
  const needs = namespaces.map((namespace) => ({ namespace, messages: needsOf(namespace, languages) }))
  const table = (name: string, form: Form) => {
    const members = needs.map(({ namespace, messages }) => {
      const lines = messages.filter((message) => message.form === form).map(({ line }) => `    ${line}\n`)
      return `  ${JSON.stringify(namespace)}: {\n${lines.join('')}  }\n`
    })
    return `export interface ${name} {\n${members.join('')}}\n`
  }
  return `import type { Messages, Tag, Value } from '../src/message.ts'
${table('Texts', 'text')}${table('Paragraphs', 'list')}${table('RichTexts', 'rich')}export type Namespace = keyof Texts
export type Language = ${languages.map((language) => `'${language}'`).join(' | ')}
${declaration}
`
}

type Form = 'text' | 'list' | 'rich'

interface Needs {
  form: Form
  /** The member of its type: "found": { count: number }. */
  line: string
}

/** By key, what a message asks for in any language; that all ask for the same is a test's business. */
function needsOf(namespace: string, languages: string[]): Needs[] {
  const byKey = new Map<string, { isList: boolean; parameters: Map<string, ParameterType> }>()
  for (const language of languages)
    for (const [key, text] of flatten(readMessages(language, namespace))) {
      const { parameters } = byKey.get(key) ?? { parameters: new Map<string, ParameterType>() }
      byKey.set(key, { isList: Array.isArray(text), parameters })
      for (const [name, type] of [text].flat().flatMap((part) => [...compileMessage(part).parameters]))
        if (type !== 'value' || !parameters.has(name)) parameters.set(name, type)
    }
  return [...byKey].map(([key, { isList, parameters }]) => {
    const members = [...parameters].map(([name, type]) => `${name}: ${TYPES[type]}`)
    const form = [...parameters.values()].includes('tag') ? 'rich' : isList ? 'list' : 'text'
    return { form, line: `${JSON.stringify(key)}: { ${members.join('; ')} }` }
  })
}

/** What is as it was keeps its time, so that nothing that watches it starts again. */
function write(path: string, text: string) {
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}
