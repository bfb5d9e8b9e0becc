import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildTestApp, NOW, type TestApp } from '../test/app.ts'
import { arbitraryOf, HOSTILE, type JsonSchema } from '../test/arbitrary.ts'
import { buildContent } from '../test/build.ts'
import { buildWorld } from '../test/world.ts'

interface Operation {
  parameters?: { name: string; in: string; required?: boolean; schema: JsonSchema }[]
  requestBody?: { content: Record<string, { schema: JsonSchema }> }
  responses: Record<string, { content?: Record<string, { schema: JsonSchema }> }>
}
interface Description {
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, JsonSchema> }
}

let api: TestApp
let description: Description
let existing: Record<string, string[]>
let people: Record<string, string>[]
beforeAll(async () => {
  api = await buildTestApp({ fetchCalendar: async () => ({ kind: 'failed', problem: 'unreachable' }) })
  await buildWorld(api.db)
  const administrator = await api.signIn('administrator@example.org')
  const { id: userId } = await api.db.user.findUniqueOrThrow({ where: { email: 'administrator@example.org' } })
  await api.db.roleGrant.create({ data: { userId, role: 'administrator' } })
  people = [{}, await api.signIn('anna@example.org'), administrator]
  const submission = await buildSubmission()
  existing = {
    slug: ['cocap-surgery', 'kultwerk-west', 'moseley-surgery'],
    recurrenceId: ['2026-11-20T18:00', '2026-11-25T17:30'],
    id: [submission],
  }
  description = (await api.get('/openapi.json')).json()
})
afterAll(() => api.close())

/** A proposal that waits for a decision. */
async function buildSubmission(): Promise<string> {
  const content = buildContent({ name: 'Proposed' })
  const { id } = await api.db.submission.create({
    data: {
      kind: 'new',
      state: 'pending',
      content: JSON.parse(JSON.stringify(content)),
      countryCode: 'DE',
      organiserEmail: 'bert@example.org',
      pendingSince: NOW,
    },
  })
  return id
}

/** Signing everybody out would make the rest of the requests dull. */
const QUIET = new Set(['DELETE /api/v1/session', 'DELETE /api/v1/sessions'])

test('500 random requests made from the description get described answers only, and none that is our fault', async () => {
  const words = description.components.schemas
  const operations = Object.entries(description.paths)
    .flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
    )
    .filter(({ path, method }) => !QUIET.has(`${method} ${path}`))
  const faultsOf = makeJudge(description)

  const request = fc.constantFrom(...operations).chain((chosen) => {
    const parameters = chosen.operation.parameters ?? []
    const valueOf = ({ in: where, name, schema }: (typeof parameters)[number]) =>
      where === 'path' && existing[name]
        ? fc.oneof(
            { weight: 3, arbitrary: fc.constantFrom(...existing[name]) },
            { weight: 1, arbitrary: arbitraryOf(schema, words) },
          )
        : fc.oneof({ weight: 10, arbitrary: arbitraryOf(schema, words) }, { weight: 1, arbitrary: HOSTILE })
    const body = chosen.operation.requestBody?.content['application/json']?.schema
    return fc.record({
      chosen: fc.constant(chosen),
      values: fc.tuple(
        ...parameters.map((parameter) =>
          fc.tuple(
            fc.constant(parameter),
            parameter.required ? valueOf(parameter) : fc.option(valueOf(parameter), { freq: 1 }),
          ),
        ),
      ),
      extra: fc.oneof(
        { weight: 12, arbitrary: fc.constant(null) },
        { weight: 1, arbitrary: fc.constantFrom('colour', 'q[]', '__proto__') },
      ),
      body: body ? arbitraryOf(body, words) : fc.constant(undefined),
      person: fc.constantFrom(...people),
    })
  })

  const seen = new Map<number, number>()
  await fc.assert(
    fc.asyncProperty(request, async ({ chosen: { path, method, operation }, values, extra, body, person }) => {
      const given = values.filter(([, value]) => value !== null)
      const of = (where: string) => given.filter(([parameter]) => parameter.in === where)
      const query = new URLSearchParams(of('query').map(([{ name }, value]) => [name, String(value)]))
      if (extra) query.set(extra, 'red')
      const headers = of('header').flatMap(([{ name }, value]) =>
        /^[\x20-\x7e]*$/.test(String(value)) ? [[name, String(value)]] : [],
      )
      const url = of('path').reduce((text, [{ name }, value]) => text.replace(`{${name}}`, encode(value)), path)
      const answer = await api.ask({
        method: method === 'GET' ? 'GET' : method === 'PUT' ? 'PUT' : method === 'DELETE' ? 'DELETE' : 'POST',
        url: query.size > 0 ? `${url}?${query.toString()}` : url,
        headers: { ...person, ...Object.fromEntries(headers) },
        ...(body === undefined
          ? {}
          : {
              payload: JSON.stringify(body),
              headers: { ...person, ...Object.fromEntries(headers), 'content-type': 'application/json' },
            }),
      })
      seen.set(answer.statusCode, (seen.get(answer.statusCode) ?? 0) + 1)
      expect(answer.statusCode, answer.body).toBeLessThan(500)
      // A value with a slash in it, or none, is another address.
      if (answer.statusCode === 404 && answer.json().detail === 'There is nothing at this address.') return
      expect(Object.keys(operation.responses)).toContain(String(answer.statusCode))
      const type = (answer.headers['content-type'] ?? '').split(';')[0] ?? ''
      expect(
        faultsOf({
          path,
          method,
          status: answer.statusCode,
          type,
          body: type.endsWith('json') ? answer.json() : answer.body,
        }),
      ).toEqual([])
    }),
    { numRuns: 500 },
  )
  expect(seen.get(200), 'enough of them were understood').toBeGreaterThan(50)
}, 120_000)

function encode(value: unknown): string {
  return encodeURIComponent(String(value).toWellFormed()) || 'x'
}

interface Answered {
  path: string
  method: string
  status: number
  type: string
  body: unknown
}

/** What an answer has that its description has not. */
function makeJudge({ paths, components }: Description) {
  const ajv = new Ajv2020({ strict: false, validateFormats: false })
  ajv.addSchema({ $id: 'description', components })
  const compiled = new Map<string, ValidateFunction>()
  return ({ path, method, status, type, body }: Answered): unknown[] => {
    const content = paths[path]?.[method.toLowerCase()]?.responses[status]?.content
    if (!content) return body === '' ? [] : ['a body where none is described']
    const schema = content[type]?.schema
    if (!schema) return [`${type} is not described`]
    const name = `${method} ${path} ${status}`
    const validate = compiled.get(name) ?? ajv.compile(absolute(schema))
    compiled.set(name, validate)
    return validate(body) ? [] : (validate.errors ?? [])
  }
}

function absolute(schema: JsonSchema): JsonSchema {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/components', '"description#/components'))
}
