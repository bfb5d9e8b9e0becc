import type { z } from 'zod'
import { Variables, WORDS } from './variables.ts'

export type Source = Record<string, string | undefined>
export type Values = z.infer<typeof Variables>
type Name = keyof typeof WORDS

export function readVariables(source: Source): { values: Values; complaints: string[] } {
  const given = Object.entries(source).filter(([name, value]) => name in WORDS && value?.trim())
  const result = Variables.safeParse(Object.fromEntries(given.map(([name, value]) => [name, value?.trim()])))
  if (result.success) return { values: result.data, complaints: [] }
  const wrong = new Set(result.error.issues.map((issue) => String(issue.path[0])))
  const right = given.filter(([name]) => !wrong.has(name))
  return {
    ...readVariables(Object.fromEntries(right)),
    complaints: [...wrong].filter(isName).map((name) => complaintAbout(name, source[name] ?? '')),
  }
}

function complaintAbout(name: Name, given: string): string {
  const { must, example, secret } = WORDS[name]
  const shown = secret ? '' : ` (it is "${given}")`
  return `${name} must be ${must}${shown}, for example ${name}="${example}"`
}

function isName(name: string): name is Name {
  return name in WORDS
}
