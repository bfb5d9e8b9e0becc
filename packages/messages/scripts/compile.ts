import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { flatten, listLanguages, listNamespaces, type MessageFile, PACKAGE, readMessages } from './catalogue.ts'
import { compileMessage, type ParameterType } from './message-code.ts'

const OUT = join(PACKAGE, 'generated')
const STAMP = join(OUT, '.stamp')

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
  const hash = createHash('sha256')
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
  return [...modules, ['pages.js', loadersOf(languages, namespaces)], ['pages.d.ts', typesOf(languages, namespaces)]]
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

function typesOf(languages: string[], namespaces: string[]): string {
  const rich: string[] = []
  const plain: string[] = []
  for (const namespace of namespaces) {
    const needs = needsOf(namespace, languages)
    const lines = (isRich: boolean) =>
      needs
        .filter(([, types]) => types.includes('tag') === isRich)
        .map(([key, , line]) => `    ${JSON.stringify(key)}: ${line}\n`)
    plain.push(`  ${JSON.stringify(namespace)}: {\n${lines(false).join('')}  }\n`)
    rich.push(`  ${JSON.stringify(namespace)}: {\n${lines(true).join('')}  }\n`)
  }
  return `import type { Messages, Tag, Value } from '../src/message.ts'
/** Parameters by namespace and key. */
export interface Texts {\n${plain.join('')}}
/** The same for messages with tags. */
export interface RichTexts {\n${rich.join('')}}
export type Namespace = keyof Texts
export type Language = ${languages.map((language) => `'${language}'`).join(' | ')}
export declare const pages: Record<Language, Record<Namespace, () => Promise<{ default: Messages }>>>
`
}

/** By key, what a message asks for in any language; that all ask for the same is a test's business. */
function needsOf(namespace: string, languages: string[]): [key: string, types: ParameterType[], line: string][] {
  const byKey = new Map<string, Map<string, ParameterType>>()
  for (const language of languages)
    for (const [key, text] of flatten(readMessages(language, namespace))) {
      const all = byKey.get(key) ?? new Map<string, ParameterType>()
      byKey.set(key, all)
      for (const [name, type] of [text].flat().flatMap((one) => [...compileMessage(one).parameters]))
        if (type !== 'value' || !all.has(name)) all.set(name, type)
    }
  return [...byKey].map(([key, parameters]) => {
    const members = [...parameters].map(([name, type]) => `${name}: ${TYPES[type]}`)
    return [key, [...parameters.values()], `{ ${members.join('; ')} }`]
  })
}

/** What is as it was keeps its time, so that nothing that watches it starts again. */
function write(path: string, text: string) {
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}
