import { randomUUID } from 'node:crypto'
import { PrismaPg } from '@prisma/adapter-pg'
import {
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlResultSet,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils'
import pg from 'pg'
import { connectionParts } from './connection.ts'

const CHAR_OID = 18
const TEXT_OID = 25
const MARK = '"char" '

type Open = { adapter: SqlDriverAdapter; close(): Promise<void> }

/** What the schema engine talks to the database through, with three faults of Prisma's own adapter put right. */
export function openAdapters(url: string) {
  const base = connectionParts(url)
  const opened: Open[] = []
  const remember = async (open: Promise<Open>) => {
    opened.push(await open)
    return (await open).adapter
  }
  const factory: SqlMigrationAwareDriverAdapterFactory = {
    provider: 'postgres',
    adapterName: '@prisma/adapter-pg',
    connect: () => remember(openAdapter(base)),
    connectToShadowDb: () => remember(openShadow(base)),
  }
  // The engine does not always dispose of what it opened.
  return { factory, close: () => Promise.all(opened.map((open) => open.close())) }
}

async function openAdapter(config: pg.PoolConfig): Promise<Open> {
  // Idle connections stay: the engine's advisory lock lives on one.
  const pool = new pg.Pool({ ...config, max: 3, idleTimeoutMillis: 0 })
  // An idle connection that breaks is not news: the next question reports it, and dropping the shadow breaks some.
  pool.on('error', () => {})
  pool.on('connect', markCharColumns)
  const adapter = await new PrismaPg(pool).connect()
  const queryRaw = adapter.queryRaw.bind(adapter)
  adapter.queryRaw = async (query) => readMarks(await queryRaw(query))
  // The adapter's own version splits at every semicolon, also inside functions and strings.
  adapter.executeScript = (script) => runScript(adapter, script)
  return { adapter, close: () => pool.end() }
}

/** An empty database beside the real one, gone again when the engine is done. */
async function openShadow(base: pg.PoolConfig): Promise<Open> {
  const database = `prisma_migrate_shadow_db_${randomUUID()}`
  const admin = new pg.Client(base)
  await admin.connect()
  await admin.query(`CREATE DATABASE "${database}" TEMPLATE template0`)
  const { adapter, close } = await openAdapter({ ...base, database })
  return {
    adapter,
    close: async () => {
      await close()
      await admin.query(`DROP DATABASE IF EXISTS "${database}" WITH (FORCE)`)
      await admin.end()
    },
  }
}

// The adapter refuses the catalogue's "char" columns, which the engine's own questions return. They pass through it as
// text, with a mark on their name that tells afterwards what they were.
function markCharColumns(client: pg.PoolClient) {
  if (!('connection' in client) || !(client.connection instanceof pg.Connection)) return
  client.connection.prependListener('rowDescription', ({ fields }: { fields: pg.FieldDef[] }) => {
    for (const field of fields.filter(({ dataTypeID }) => dataTypeID === CHAR_OID)) {
      field.dataTypeID = TEXT_OID
      field.name = `${MARK}${field.name}`
    }
  })
}

function readMarks(result: SqlResultSet): SqlResultSet {
  const isChar = result.columnNames.map((name) => name.startsWith(MARK))
  return {
    ...result,
    columnNames: result.columnNames.map((name, i) => (isChar[i] ? name.slice(MARK.length) : name)),
    columnTypes: result.columnTypes.map((type, i) => (isChar[i] ? ColumnTypeEnum.Character : type)),
  }
}

/** In one go by the simple protocol: one implicit transaction, unless the script says otherwise. */
async function runScript(adapter: SqlDriverAdapter, script: string) {
  try {
    await execute(adapter, script)
  } catch (error) {
    await execute(adapter, 'ROLLBACK')
    throw error
  }
}

// Without arguments the driver sends the text as it is, many statements or one.
function execute(adapter: SqlDriverAdapter, sql: string) {
  return adapter.executeRaw({ sql, args: [], argTypes: [] })
}
