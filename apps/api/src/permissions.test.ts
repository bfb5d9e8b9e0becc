import type { LightMyRequestResponse } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildTestApp, type TestApp } from '../test/app.ts'
import { anywhere } from '../test/submitting.ts'
import { MAY, PEOPLE, refusalOf, type Who, type Whose } from '../test/permissions/expected.ts'
import { type Row, ROUTES } from '../test/permissions/routes.ts'
import { buildWorld, emailOf, SECRET_FEED, SECRET_NAME, SECRET_NOTE, type Subject } from '../test/permissions/world.ts'

let t: TestApp
let world: Awaited<ReturnType<typeof buildWorld>>
beforeAll(async () => {
  t = await buildTestApp({ fetchCalendar: async () => ({ kind: 'failed', problem: 'unreachable' }) })
  world = await buildWorld(t)
})
afterAll(() => t.close())

/** What a route answers to somebody: its status, or the code of its refusal. */
async function outcomeOf(route: string, row: Row, who: Who, whose: Whose): Promise<number | string> {
  const [method = '', path = ''] = route.split(' ')
  const subject = world.subjectOf(who, whose)
  const values: Record<string, string> = { ...subject, ...row.params?.(subject) }
  const url = path.replace(/\{(\w+)\}/g, (_whole, name: string) => values[name] ?? '')
  const body = typeof row.body === 'function' ? row.body(subject) : row.body
  const identity = row.endsSession && who !== 'N' ? await t.signIn(emailOf(who)) : world.headers[who]
  const answer = await t.ask({
    method,
    url: `/api/v1${url}${row.query ? `?${row.query}` : ''}`,
    headers: identity,
    remoteAddress: row.action === 'administer' && whose === 'own' ? '127.0.0.1' : anywhere(),
    ...(method !== 'GET' && { payload: body ?? {} }),
  })
  return answer.statusCode < 400 ? answer.statusCode : answer.json<{ code: string }>().code
}

function expectedOf({ action, allowed, except }: Row, who: Who, whose: Whose): number | string {
  const exception = except?.[whose]
  if (exception?.who.includes(who)) return exception.allowed
  return MAY[action][whose]?.includes(who) ? allowed : refusalOf(action, who, whose)
}

it('every route of the description says what it is for, as its row here does', async () => {
  const { paths } = (await t.get('/openapi.json')).json<{
    paths: Record<string, Record<string, { 'x-action'?: string }>>
  }>()
  const described = Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => [
      `${method.toUpperCase()} ${path.replace('/api/v1', '')}`,
      operation['x-action'],
    ]),
  )
  const expected = Object.entries(ROUTES).map(([route, { action }]) => [route, action])
  expect(described.toSorted()).toEqual(expected.toSorted())
})

interface Showing {
  action: keyof typeof MAY
  of: readonly Whose[]
  path: (subject: Subject) => string
  /** Whether an answer shows what this action allows to see, or to do. */
  shows: (answer: LightMyRequestResponse, subject: Subject) => boolean
}

const OF_SURGERY = ['own', 'other'] as const
const OF_SUBMISSION = ['own', 'other', 'theirs'] as const
const desk = ({ pending }: Subject) => `/moderation/submissions/${pending}`
const itemIn = (answer: LightMyRequestResponse, wanted: string) =>
  answer.json<{ items: ({ id: string } & Record<string, unknown>)[] }>().items.find(({ id }) => id === wanted)

const SHOWN: Record<string, Showing> = {
  'the sender’s name and the whole of a submission': {
    action: 'read_in_full',
    of: OF_SUBMISSION,
    path: desk,
    shows: (answer) => answer.body.includes(SECRET_NAME) || !answer.json<{ isRedacted: boolean }>().isRedacted,
  },
  'a way to decide, on the desk': {
    action: 'decide',
    of: OF_SUBMISSION,
    path: desk,
    shows: (answer) => answer.json<{ moves: string[] }>().moves.includes('approve'),
  },
  'a way to decide, in the queue': {
    action: 'decide',
    of: OF_SUBMISSION,
    path: () => '/moderation/submissions?limit=100',
    shows: (answer, { pending }) => itemIn(answer, pending)?.mayDecide === true,
  },
  'a way to reopen': {
    action: 'reopen',
    of: OF_SUBMISSION,
    path: ({ approved }) => `/moderation/submissions/${approved}`,
    shows: (answer) => answer.json<{ moves: string[] }>().moves.includes('reopen'),
  },
  'a way to hide': {
    action: 'hide',
    of: OF_SURGERY,
    path: ({ slug }) => `/surgeries/${slug}/hiding`,
    shows: (answer) => answer.json<{ mayHide: boolean }>().mayHide,
  },
  'the notes of a record': {
    action: 'read_history',
    of: OF_SURGERY,
    path: ({ slug }) => `/surgeries/${slug}/history`,
    shows: ({ body }) => body.includes(SECRET_NOTE) || body.includes('Stranger'),
  },
  'the message of a report': {
    action: 'read_report',
    of: OF_SUBMISSION,
    path: () => '/moderation/reports?limit=100',
    shows: (answer, { openReport }) => itemIn(answer, openReport)?.message === SECRET_NOTE,
  },
  'a way to settle a report, and who sent it': {
    action: 'settle_report',
    of: OF_SUBMISSION,
    path: () => '/moderation/reports?limit=100',
    shows: (answer, { openReport }) => {
      const report = itemIn(answer, openReport)
      return report?.mayDecide === true || typeof report?.email === 'string'
    },
  },
  'a way to reopen a report': {
    action: 'settle_report',
    of: OF_SUBMISSION,
    path: () => '/moderation/reports?state=settled&limit=100',
    shows: (answer, { settledReport }) => itemIn(answer, settledReport)?.mayReopen === true,
  },
  'the address of a calendar elsewhere': {
    action: 'read_import',
    of: OF_SURGERY,
    path: ({ slug }) => `/surgeries/${slug}/import`,
    shows: ({ body }) => body.includes(SECRET_FEED),
  },
  'the way to the moderators’ pages': {
    action: 'moderate',
    of: ['other'],
    path: () => '/session',
    shows: (answer) => answer.json<{ user: { mayModerate: boolean } | null }>().user?.mayModerate === true,
  },
}

describe('who is shown', () => {
  it.each(Object.entries(SHOWN))('%s', async (_what, { action, of, path, shows }) => {
    for (const whose of of) {
      const shown: Who[] = []
      for (const who of PEOPLE) {
        const subject = world.subjectOf(who, whose)
        const answer = await t.get(path(subject), world.headers[who])
        if (answer.statusCode === 200 && shows(answer, subject)) shown.push(who)
      }
      expect({ whose, shown: shown.join('') }).toEqual({ whose, shown: MAY[action][whose] })
    }
  })
})

describe('who may', () => {
  it.each(Object.entries(ROUTES))('%s', async (route, row) => {
    for (const whose of row.of) {
      const found: Partial<Record<Who, number | string>> = {}
      const expected: typeof found = {}
      for (const who of PEOPLE) {
        found[who] = await outcomeOf(route, row, who, whose)
        expected[who] = expectedOf(row, who, whose)
      }
      expect({ whose, ...found }).toEqual({ whose, ...expected })
    }
  })
})

it('a change is taken from our own pages only, whoever is signed in', async () => {
  const headers = await t.signIn('cross@example.org')
  for (const origin of ['https://evil.example', 'null', '']) {
    const answer = await t.remove('/sessions', { ...headers, origin })
    expect(answer.json()).toMatchObject({ status: 403, code: 'origin_refused' })
  }
  expect((await t.get('/session', headers)).json().user).not.toBeNull()
})
