import pg from 'pg'

export const CHANNEL = 'public_change'

/** Others may see a change so late: what the log last said counts for no longer. */
const COUNTS_FOR_MS = 1000
const ASK_EVERY_MS = 500
const ANSWER_MS = 2000
const LAST = `SELECT coalesce(max(number), 0)::int8 AS number FROM public_change`

export interface DataVersion {
  /** The version of everything that the public sees; null when the log was not heard of lately. */
  known(): string | null
  ask(): Promise<string | null>
  /** Takes note of a change that one of our own connections was told of. */
  hear(number: number): void
  stop(): Promise<void>
}

/**
 * Follows the log of public changes: told of each at once over a connection that listens, and asking twice a second in case
 * it was not. Another connection may lead to another database, so that it begins another run of versions.
 */
export function openDataVersion(url: string): DataVersion {
  let run = 0
  let last = { number: 0, heardAt: 0 }
  let version = ''
  let askedAt = Number.NEGATIVE_INFINITY
  let client: pg.Client | null = null
  let asking: Promise<void> | null = null
  let isStopped = false

  function hear(number: number) {
    if (number > last.number) be(number, performance.now())
  }
  function be(number: number, heardAt: number) {
    last = { number, heardAt }
    version = `${run}.${number}`
  }
  function known() {
    return performance.now() - askedAt <= COUNTS_FOR_MS ? version : null
  }

  async function listen(): Promise<pg.Client> {
    const opened = new pg.Client({
      connectionString: url,
      keepAlive: true,
      connectionTimeoutMillis: ANSWER_MS,
      query_timeout: ANSWER_MS,
    })
    const leave = () => {
      if (client === opened) forget()
    }
    opened.on('error', leave)
    opened.on('end', leave)
    opened.on('notification', ({ payload }) => hear(Number(payload)))
    try {
      await opened.connect()
      await opened.query(`LISTEN ${CHANNEL}`)
    } catch (error) {
      await opened.end().catch(() => {})
      throw error
    }
    run += 1
    be(0, 0)
    client = opened
    return opened
  }

  async function question(): Promise<void> {
    const connection = client ?? (await listen())
    const sentAt = performance.now()
    const { rows } = await connection.query<{ number: string }>(LAST)
    const number = Number(rows[0]?.number)
    // What was heard after the question was sent is newer than its answer.
    if (number > last.number || last.heardAt < sentAt) be(number, sentAt)
    askedAt = sentAt
  }

  function askOnce(): Promise<void> {
    asking ??= question()
      .catch(() => drop())
      .finally(() => (asking = null))
    return asking
  }

  function forget() {
    client = null
    askedAt = Number.NEGATIVE_INFINITY
  }
  async function drop() {
    const dropped = client
    forget()
    await dropped?.end().catch(() => {})
  }

  const timer = setInterval(() => void askOnce(), ASK_EVERY_MS)
  timer.unref()
  void askOnce()
  return {
    known,
    hear,
    async ask() {
      if (isStopped) return null
      await askOnce()
      return known()
    },
    async stop() {
      isStopped = true
      clearInterval(timer)
      await asking
      await drop()
    },
  }
}
