import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import type { PrismaClient } from '@surgeries/prisma/client'
import { buildTestApp, type TestApp } from '../../test/app.ts'
import { runDueJobs } from '../../test/jobs.ts'
import { addAdministrator, addModerator, listByRole, removeRole } from './grants.ts'

let t: TestApp
let db: PrismaClient
beforeAll(async () => {
  t = await buildTestApp()
  db = t.db
})
afterAll(() => t.close())

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
    ['an address that is none', () => addAdministrator(db, 'nobody'), 'is not an email address'],
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

describe('newcomers', () => {
  it('have the name that they are added with, and are welcomed once with the way in, in their language', async () => {
    await addModerator(t.db, 'nora@example.org', ['NP'], { name: ' Nora ', locale: 'de' })
    await addModerator(t.db, 'nora@example.org', ['NP', 'IN'])
    await runDueJobs(t)
    expect(await t.db.user.findUnique({ where: { email: 'nora@example.org' } })).toMatchObject({ name: 'Nora' })
    const mails = await t.db.mail.findMany({ where: { to: 'nora@example.org' } })
    expect(mails.map(({ subject }) => subject)).toEqual(['Du kümmerst dich jetzt um Surgeries'])
    expect(mails[0]?.text).toMatch(/^Hallo Nora,[^]*Nepal, Indien[^]*\/sign-in\?next=%2Fmoderation\n/)
  })

  it('without a name are asked for one when they have signed in, and everybody sees it then', async () => {
    await addAdministrator(t.db, 'nameless@example.org')
    const headers = await t.signIn('nameless@example.org')
    expect((await t.get('/session', headers)).json().user).toMatchObject({ name: '', role: 'administrator' })
    const refused = await t.put('/me/name', { name: ' \u200b ' }, headers)
    expect(refused.json()).toMatchObject({ status: 400, errors: [{ pointer: '/name' }] })
    expect((await t.put('/me/name', { name: 'Nima' }, headers)).statusCode).toBe(204)
    expect((await t.get('/session', headers)).json().user).toMatchObject({ name: 'Nima' })
    expect((await t.put('/me/name', { name: 'Nobody' })).statusCode).toBe(401)
  })

  it('cannot have a name that nobody can see', async () => {
    const adding = addModerator(t.db, 'unseen@example.org', ['NP'], { name: '\u200b' })
    await expect(adding).rejects.toThrow('cannot be a name')
  })
})

describe('the last administrator', () => {
  const administrators = async () => (await listByRole(t.db, 'administrator')).map(({ email }) => email)

  it('cannot be removed, also when the last two are removed at once', async () => {
    await t.db.roleGrant.deleteMany()
    await addAdministrator(t.db, 'one@example.org')
    await expect(removeRole(t.db, 'one@example.org', 'administrator')).rejects.toThrow('last administrator')
    await addAdministrator(t.db, 'two@example.org')
    const both = ['one@example.org', 'two@example.org']
    const removed = await Promise.allSettled(both.map((email) => removeRole(t.db, email, 'administrator')))
    expect(removed.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(await administrators()).toHaveLength(1)
  })
})
