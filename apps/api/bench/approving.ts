import autocannon from 'autocannon'
import { ListingContent } from '@surgeries/contracts/listing'
import { asJson, insertSubmission } from '../src/features/submissions/index.ts'
import { authOf } from '../src/features/accounts/auth.ts'
import { openDatabase } from '../src/db/client.ts'
import { ASKED } from './answers.ts'
import { READS } from './cached.ts'
import { benchEnv, PUBLIC_URL } from './environment.ts'
import { startServer } from './process.ts'
import { type Figure, median } from './rounds.ts'

const READS_PER_SECOND = 100
const MODERATORS = 2
const PROPOSALS = 400
const ROUNDS = 3
const SECONDS = 5
const TIMES_AS_LONG = 2

/** What approvals, one after another and two at a time, do to those who only read meanwhile. */
export async function benchApproving(url: string, say: (line: string) => void): Promise<Figure[]> {
  const db = openDatabase(url)
  const server = await startServer('server.ts', url)
  try {
    const cookies = await Promise.all(Array.from({ length: MODERATORS }, (_, n) => signIn(url, db, n)))
    const waiting = await propose(db)
    const next = () => waiting.pop()
    say(`Measuring ${READS_PER_SECOND} reads a second, without and with ${MODERATORS} moderators approving`)
    await readFor(server.origin, SECONDS)
    const [quiet, busy]: [number[], number[]] = [[], []]
    let approved = 0
    for (let round = 0; round < ROUNDS; round += 1) {
      quiet.push(await readFor(server.origin, SECONDS))
      const stop = new AbortController()
      const working = cookies.map((cookie) => approveUntil(stop.signal, server.origin, cookie, next))
      busy.push(await readFor(server.origin, SECONDS))
      stop.abort()
      approved += (await Promise.all(working)).reduce((sum, count) => sum + count, 0)
    }
    say(
      `p99 without ${median(quiet)} ms, with ${median(busy)} ms at ${(approved / ROUNDS / SECONDS).toFixed(0)} approvals a second`,
    )
    return [
      {
        name: `p99 of ${READS_PER_SECOND} reads a second while two moderators approve`,
        baseline: 'the same without approvals',
        value: median(busy) / median(quiet),
        target: { most: TIMES_AS_LONG },
      },
    ]
  } finally {
    server.stop()
    await db.$disconnect()
  }
}

async function readFor(origin: string, seconds: number): Promise<number> {
  const { latency, errors, non2xx } = await autocannon({
    url: origin,
    requests: READS.map(({ path }) => ({ path, headers: ASKED })),
    overallRate: READS_PER_SECOND,
    connections: 10,
    duration: seconds,
  })
  if (errors > 0 || non2xx > 0) throw new Error(`${errors} errors and ${non2xx} refusals while reading`)
  return latency.p99
}

async function signIn(url: string, db: ReturnType<typeof openDatabase>, n: number): Promise<string> {
  const id = crypto.randomUUID()
  const email = `moderator-${n}@example.org`
  await db.user.create({
    data: { id, email, name: 'Asha', emailVerified: true, grant: { create: { role: 'moderator' } } },
  })
  const auth = authOf({ db, env: benchEnv(url), now: () => new Date(), webRoot: '' })
  const { headers } = await auth.api.openSession({ body: { userId: id }, headers: new Headers(), returnHeaders: true })
  return headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}

interface Waiting {
  id: string
  version: number
}

async function propose(db: ReturnType<typeof openDatabase>): Promise<Waiting[]> {
  const now = new Date()
  const towns = await db.place.findMany({
    where: { kind: 'town', timeZone: { not: null } },
    orderBy: { id: 'desc' },
    take: PROPOSALS,
  })
  const waiting: Waiting[] = []
  for (const { id, name, latitude, longitude, countryCode, timeZone } of towns) {
    const venue = { latitude, longitude, countryCode, timeZone: timeZone ?? 'UTC', locality: name }
    const content = ListingContent.parse({ name: `${name} Helping Hands`, ...venue })
    const who = { organiserEmail: `${id}@example.org`, organiserName: 'Gesche' }
    const times = { createdAt: now, updatedAt: now, confirmedAt: now, pendingSince: now }
    const facts = { kind: 'new', state: 'pending', countryCode, ...who, ...times } as const
    waiting.push(await insertSubmission(db, { ...facts, content: asJson(content) }))
  }
  return waiting
}

async function approveUntil(
  signal: AbortSignal,
  origin: string,
  cookie: string,
  next: () => Waiting | undefined,
): Promise<number> {
  for (let count = 0; ; count += 1) {
    const proposal = signal.aborted ? undefined : next()
    if (!proposal) return count
    const answer = await fetch(`${origin}/api/v1/submissions/${proposal.id}/decision`, {
      method: 'POST',
      headers: {
        cookie,
        origin: PUBLIC_URL,
        'content-type': 'application/json',
        'if-match': `"${proposal.version}"`,
      },
      body: JSON.stringify({ action: 'approve' }),
    })
    if (!answer.ok) throw new Error(`an approval gave ${answer.status}: ${await answer.text()}`)
    await answer.arrayBuffer()
  }
}
