import fc, { type Arbitrary } from 'fast-check'

/** As much of JSON Schema as our own description uses. */
export interface JsonSchema {
  $ref?: string
  type?: string
  enum?: unknown[]
  const?: unknown
  anyOf?: JsonSchema[]
  oneOf?: JsonSchema[]
  allOf?: JsonSchema[]
  properties?: Record<string, JsonSchema>
  required?: string[]
  items?: JsonSchema
  pattern?: string
  format?: string
  minLength?: number
  maxLength?: number
  minimum?: number
  maximum?: number
  minItems?: number
  maxItems?: number
}

const HOSTILE = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    '',
    ' ',
    '\0',
    '\ud800',
    "' OR 1=1 --",
    '%00',
    '../../etc/passwd',
    '<script>',
    '{}',
    'null',
    '-1',
    '1e309',
    'NaN',
    '𝓤',
    'a'.repeat(600),
  ),
  fc.integer().map(String),
)

/** Values that a schema allows, with now and then one that it does not. */
export function arbitraryOf(schema: JsonSchema, words: Record<string, JsonSchema>): Arbitrary<unknown> {
  return fc.oneof(
    { weight: 40, arbitrary: fittingOf(schema, words) },
    { weight: 1, arbitrary: fc.oneof(HOSTILE, fc.jsonValue()) },
  )
}

function fittingOf(schema: JsonSchema, words: Record<string, JsonSchema>): Arbitrary<unknown> {
  if (schema.$ref) return arbitraryOf(words[schema.$ref.split('/').at(-1) ?? ''] ?? {}, words)
  const choices = schema.anyOf ?? schema.oneOf
  if (choices) return fc.oneof(...choices.map((choice) => fittingOf(choice, words)))
  if (schema.allOf)
    return fc.tuple(...schema.allOf.map((part) => fittingOf(part, words))).map((parts) => Object.assign({}, ...parts))
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  if (schema.type === 'object') return objectOf(schema, words)
  if (schema.type === 'array') {
    return fc.array(arbitraryOf(schema.items ?? {}, words), {
      minLength: schema.minItems ?? 0,
      maxLength: Math.min(4, schema.maxItems ?? 4),
    })
  }
  if (schema.type === 'string') return textOf(schema)
  if (schema.type === 'integer')
    return fc.integer({
      min: Math.max(schema.minimum ?? -1000, -(2 ** 31)),
      max: Math.min(schema.maximum ?? 1000, 2 ** 31 - 1),
    })
  if (schema.type === 'number')
    return fc.double({ min: schema.minimum ?? -1000, max: schema.maximum ?? 1000, noNaN: true })
  if (schema.type === 'boolean') return fc.boolean()
  if (schema.type === 'null') return fc.constant(null)
  return fc.jsonValue()
}

function objectOf(
  { properties = {}, required = [] }: JsonSchema,
  words: Record<string, JsonSchema>,
): Arbitrary<unknown> {
  const members = Object.fromEntries(
    Object.entries(properties).map(([name, member]) => [name, arbitraryOf(member, words)]),
  )
  return fc.record(members, { requiredKeys: required.filter((name) => name in members) })
}

function textOf({ pattern, format, minLength = 0, maxLength = 40 }: JsonSchema): Arbitrary<unknown> {
  if (format === 'uuid') return fc.uuid()
  if (format === 'email') return fc.constantFrom('anna@example.org', 'bert@example.com')
  if (format === 'date') return fc.constantFrom('2026-12-24', '2027-02-29', '2020-01-01')
  if (format === 'uri') return fc.constantFrom('https://example.org', 'ftp://example.org', 'https://a:b@example.org')
  if (pattern && !/\(\?[=!<]/.test(pattern))
    return fc.stringMatching(new RegExp(pattern), { maxLength: Math.max(minLength, Math.min(maxLength, 60)) })
  return fc.string({ unit: 'grapheme', minLength, maxLength: Math.max(minLength, Math.min(maxLength, 40)) })
}

export { HOSTILE }
