import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PrismaClient } from '@surgeries/prisma/client'
import { type Clone, cloneDatabase } from '../../test/database.ts'
import { openDatabase } from '../db.ts'
import { addAdministrator, addModerator, listByRole, removeRole } from './grants.ts'

let database: Clone
let db: PrismaClient
beforeAll(async () => {
  database = await cloneDatabase()
  db = openDatabase(database.url)
})
afterAll(async () => {
  await db.$disconnect()
  await database.drop()
})

async function moderators() {
  return (await listByRole(db, 'moderator')).map(({ email, countries }) => ({ email, countries }))
}

describe('moderators', () => {
  test('are added with their countries, and adding again changes them', async () => {
    await addModerator(db, ' Maya@Example.org ', ['np'])
    await addModerator(db, 'maya@example.org', ['NP', 'IN'])
    expect(await moderators()).toEqual([{ email: 'maya@example.org', countries: ['NP', 'IN'] }])
  })

  test('may look after all countries', async () => {
    await addModerator(db, 'maya@example.org', [])
    expect(await moderators()).toEqual([{ email: 'maya@example.org', countries: [] }])
  })

  test('are removed, and what was done stays on record without an address', async () => {
    await removeRole(db, 'maya@example.org', 'moderator')
    expect(await moderators()).toEqual([])
    const entries = await db.auditEntry.findMany({ orderBy: { at: 'asc' } })
    expect(entries.map((entry) => entry.action)).toContain('role_removed')
    expect(JSON.stringify(entries)).not.toContain('@')
  })
})

describe('what cannot be done is refused in words', () => {
  test.each([
    ['an address that is none', () => addAdministrator(db, 'nobody'), 'is not an e-mail address'],
    ['a country that is none', () => addModerator(db, 'a@example.org', ['Nepal']), 'two letters'],
    ['two letters of no country', () => addModerator(db, 'a@example.org', ['QQ']), 'two letters'],
    ['the two letters for no country', () => addModerator(db, 'a@example.org', ['ZZ']), 'two letters'],
    ['a country left empty', () => addModerator(db, 'a@example.org', ['NP', '']), 'two letters'],
    ['removing somebody unknown', () => removeRole(db, 'b@example.org', 'moderator'), 'is no moderator'],
  ])('%s', async (_what, act, words) => {
    await expect(act()).rejects.toThrow(words)
  })

  test('making an administrator a moderator', async () => {
    await addAdministrator(db, 'admin@example.org')
    await expect(addModerator(db, 'admin@example.org', ['NP'])).rejects.toThrow('every country already')
  })
})
