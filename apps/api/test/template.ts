import { DAY_MS } from '@surgeries/domain/dates/durations'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { deploy } from '@surgeries/prisma/migrate/deploy'
import { seedGazetteer } from '@surgeries/prisma/seed/gazetteer'
import { giveHome } from '@surgeries/embedded-postgres/place'
import { startPostgres } from '@surgeries/embedded-postgres/postgres'

export const TEMPLATE = 'surgeries_template'

/** The database that the product uses where it runs its own PostgreSQL. */
const PRODUCT = 'postgres'
const ROOT = fileURLToPath(new URL('../../..', import.meta.url))
const CACHE = join(ROOT, 'node_modules', '.cache', 'test-database')
const INPUTS = [
  'prisma/migrations/**/*.sql',
  'prisma/src/seed/{gazetteer,gazetteer/*,copy}.ts',
  'prisma/data/record/surgeries.json',
  'prisma/data/gazetteer/**/*',
  'packages/domain/src/search/fold.ts',
]

/** Puts a PostgreSQL with the template into a data directory: copied from an earlier run when nothing has changed. */
export async function prepareCluster(dataDir: string) {
  const cached = join(CACHE, inputsHash())
  if (!existsSync(cached)) await buildInto(dataDir, cached)
  else {
    cpSync(cached, join(dataDir, 'postgres'), { recursive: true })
    giveHome(dataDir)
  }
}

/** The same with the template as the product's own database, so that its first start has nothing to load. */
export async function prepareProduct(dataDir: string) {
  await prepareCluster(dataDir)
  const { url, stop } = await startPostgres({ dataDir, durable: false })
  try {
    const elsewhere = new URL(url)
    elsewhere.pathname = 'template1'
    await inDatabase(elsewhere.href, async (client) => {
      await client.query(`DROP DATABASE ${PRODUCT} WITH (FORCE)`)
      await client.query(`ALTER DATABASE ${TEMPLATE} RENAME TO ${PRODUCT}`)
    })
  } finally {
    await stop()
  }
}

async function buildInto(dataDir: string, cached: string) {
  const { url, stop } = await startPostgres({ dataDir, durable: false })
  try {
    await buildTemplate(url)
  } finally {
    await stop()
  }
  const unfinished = `${cached}.${process.pid}`
  mkdirSync(CACHE, { recursive: true })
  forgetOldOnes()
  cpSync(join(dataDir, 'postgres'), unfinished, { recursive: true })
  if (existsSync(cached)) rmSync(unfinished, { recursive: true })
  else renameSync(unfinished, cached)
}

async function buildTemplate(url: string) {
  await inDatabase(url, (client) => client.query(`CREATE DATABASE ${TEMPLATE}`))
  const template = new URL(url)
  template.pathname = TEMPLATE
  await deploy(template.href)
  await inDatabase(template.href, async (client) => {
    await seedGazetteer(client, 'sample')
    await client.query('VACUUM ANALYZE')
  })
}

export async function inDatabase(url: string, work: (client: pg.Client) => Promise<unknown>) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}

function inputsHash(): string {
  const hash = createHash('sha256')
  for (const file of INPUTS.flatMap((pattern) => globSync(pattern, { cwd: ROOT })).sort()) {
    const path = join(ROOT, file)
    if (statSync(path).isFile()) hash.update(file).update(readFileSync(path))
  }
  return hash.digest('hex').slice(0, 16)
}

function forgetOldOnes() {
  for (const entry of globSync('*', { cwd: CACHE })) {
    const path = join(CACHE, entry)
    if (Date.now() - statSync(path).mtimeMs > DAY_MS) rmSync(path, { recursive: true, force: true })
  }
}
