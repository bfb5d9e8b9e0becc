import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { inject } from 'vitest'
import { seedGazetteer } from '@surgeries/prisma/seed/gazetteer'
import { inDatabase, TEMPLATE } from './template.ts'

declare module 'vitest' {
  interface ProvidedContext {
    postgresUrl: string
  }
}

export type Clone = { url: string; drop(): Promise<void> }
/** A few thousand places; or all, which costs a run ten seconds once. */
export type Places = 'sample' | 'world'

/** Of whoever is first in a run to ask for it. */
export const WORLD_TAKES_MS = 300_000
const WORLD = `${TEMPLATE}_world`

/** A database of one's own, migrated and with places in it: one for each test file. */
export async function cloneDatabase(places: Places = 'sample'): Promise<Clone> {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  if (places === 'world') await makeWorldOnce()
  await administer((client) => copyDatabase(client, name, places === 'world' ? WORLD : TEMPLATE))
  return {
    url: urlOf(name),
    drop: () => administer((client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)),
  }
}

function makeWorldOnce() {
  return administer(async (client) => {
    await client.query(`SELECT pg_advisory_lock(hashtext('world'))`)
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [WORLD])
    if (rowCount === 1) return
    await client.query(`DROP DATABASE IF EXISTS ${WORLD}_unfinished WITH (FORCE)`)
    await copyDatabase(client, `${WORLD}_unfinished`, TEMPLATE)
    await inDatabase(urlOf(`${WORLD}_unfinished`), (world) => seedGazetteer(world, 'world'))
    await client.query(`ALTER DATABASE ${WORLD}_unfinished RENAME TO ${WORLD}`)
  })
}

function copyDatabase(client: pg.Client, name: string, template: string) {
  return client.query(`CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY FILE_COPY`)
}

function urlOf(database: string): string {
  const url = new URL(inject('postgresUrl'))
  url.pathname = database
  return url.href
}

function administer(work: (client: pg.Client) => Promise<unknown>) {
  return inDatabase(inject('postgresUrl'), work)
}
