import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PACKAGE } from './catalogue.ts'

const ROOT = join(PACKAGE, '..', '..')
const SOURCES = ['apps/web/src/**/*.{ts,tsx}', 'apps/api/src/**/*.ts']

/** Keys whose beginning is only known when they are read: t(`${kind}.title`). All others are found in the code. */
const DYNAMIC: Record<string, RegExp> = {
  answers: /^(unknown|gone|ended)\.(title|text)$/,
  attendance: /^(unknown|forgotten)\.(title|text)$/,
  'listing-form': /^[a-zA-Z]+\.(label|hint)$/,
  organising: /^(end|restart)\.(title|text|button|done)$/,
  submissions: /^(unknown|gone)\.(title|text)$/,
  surgery: /^(checked|removed)\.(title|text|find)$/,
}

interface Source {
  /** Namespaces that it reads; none where it only names keys for others. */
  namespaces: Set<string>
  /** Whatever it has in quotes. */
  literals: Set<string>
  /** What stands before the first `${` of a template. */
  prefixes: string[]
}

/** Tells whether any source reads a message. */
export function findUses(): (namespace: string, key: string) => boolean {
  const sources = globSync(SOURCES, { cwd: ROOT })
    .filter((file) => !/\.test\.tsx?$/.test(file))
    .map((file) => readSource(readFileSync(join(ROOT, file), 'utf8')))
  return (namespace, key) => {
    // A mail is named as a whole: its subject and its text are read together.
    const names = namespace.startsWith('mail-') ? [key, key.replace(/\.(subject|text)$/, '')] : [key]
    return (
      DYNAMIC[namespace]?.test(key) === true ||
      sources.some((source) => names.some((name) => isRead(source, namespace, name)))
    )
  }
}

function isRead({ namespaces, literals, prefixes }: Source, namespace: string, key: string): boolean {
  if (literals.has(`${namespace}:${key}`) || prefixes.some((prefix) => `${namespace}:${key}`.startsWith(prefix)))
    return true
  if (namespaces.size > 0 && !namespaces.has(namespace)) return false
  return literals.has(key) || prefixes.some((prefix) => key.startsWith(prefix))
}

function readSource(text: string): Source {
  const calls = [...text.matchAll(/(?:useMessages|mailsIn)\(([^)]*)\)|namespace="([\w-]+)"/g)]
  const names = calls.flatMap(([, list = '', name = '']) => [name, ...(list.match(/[a-z-]+(?=')/g) ?? [])])
  return {
    namespaces: new Set(names.filter(Boolean)),
    literals: new Set([...text.matchAll(/['"]([\w.:-]+)['"]/g)].map(([, literal = '']) => literal)),
    prefixes: [...text.matchAll(/`([\w.:-]+[.:_])\$\{/g)].map(([, prefix = '']) => prefix),
  }
}
