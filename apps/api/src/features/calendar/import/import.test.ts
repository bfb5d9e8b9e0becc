import { scheduleOf } from '@surgeries/domain/calendar/calendar'
import { expect, test } from 'vitest'
import { NOW } from '../../../../test/app.ts'
import { calendar, event, importing, published } from '../../../../test/importing.ts'
import { rebuildOccurrences } from '../../surgeries/index.ts'

const here = importing()
const { set, read, dates, sync, sequence } = here

test('its dates come from a calendar elsewhere, at once and on record', async () => {
  here.server.serve(published('nextcloud'))
  const answer = await set({})
  expect(answer.statusCode, answer.body).toBe(200)
  expect(answer.json().import).toEqual({
    url: here.server.url,
    match: '',
    dates: 5,
    leftOut: [{ reason: 'whole_day', count: 1 }],
    failures: 0,
    problem: null,
    checkedAt: NOW.toISOString(),
    succeededAt: NOW.toISOString(),
  })
  expect(await read()).toEqual(answer.json().import)
  expect(await dates()).toEqual([
    '2026-11-18T17:30 scheduled',
    '2026-12-17T18:00 scheduled',
    '2027-03-17T17:30 scheduled',
    '2027-04-21T17:30 scheduled',
    '2027-05-19T17:30 scheduled',
  ])
  expect(await here.api.db.auditEntry.findMany({ where: { surgeryId: here.surgery.id } })).toMatchObject([
    { action: 'set_import', actorRole: 'organiser', note: '127.0.0.1' },
  ])
})

test('beside those of its own schedule', async () => {
  const schedule = scheduleOf({ start: '2026-12-09T18:30', durationMinutes: 60, rule: 'FREQ=WEEKLY;COUNT=2' })
  await here.organise({ schedule })
  here.server.serve(published('mobilizon'))
  await set({})
  expect(await dates()).toEqual([
    '2026-12-09T18:30 scheduled',
    '2026-12-16T18:30 scheduled',
    '2027-01-13T18:30 scheduled',
  ])
})

test('calendars that follow ours see when its dates changed there', async () => {
  const stamps = async () => {
    const { body } = await here.api.get(`/surgeries/${here.surgery.slug}/calendar.ics`)
    return [...new Set(body.match(/^(?:DTSTAMP|LAST-MODIFIED):.*$/gm))].toSorted()
  }
  here.server.serve(calendar(event('1', '20261202T170000Z')))
  await set({})
  here.server.serve(calendar(event('1', '20261203T170000Z')))
  await sync()
  const at = `${here.api.clock.now.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`
  expect(await stamps()).toEqual([`DTSTAMP:${at}`, `LAST-MODIFIED:${at}`])
})

test('only events whose title holds some words', async () => {
  here.server.serve(published('gancio'))
  await set({ match: 'sprechstunde' })
  expect(await dates()).toEqual(['2026-12-02T18:00 scheduled'])
})

test('what vanishes there vanishes here, and what comes comes', async () => {
  here.server.serve(calendar(event('1', '20261202T170000Z'), event('2', '20261209T170000Z')))
  await set({})
  here.server.serve(calendar(event('2', '20261209T180000Z'), event('3', '20261216T170000Z')))
  await sync()
  expect(await dates()).toEqual(['2026-12-09T19:00 scheduled', '2026-12-16T18:00 scheduled'])
})

test('what was said of a date goes along when it begins at another hour', async () => {
  here.server.serve(calendar(event('1', '20261202T170000Z')))
  await set({})
  await here.api.put(`/surgeries/${here.surgery.slug}/occurrences/2026-12-02T18:00`, { status: 'cancelled' }, here.anna)
  here.server.serve(calendar(event('1', '20261202T180000Z')))
  await sync()
  expect(await dates()).toEqual(['2026-12-02T19:00 cancelled'])
})

test('a calendar that stays as it is changes nothing, and what is over makes no difference', async () => {
  here.server.serve(calendar(event('1', '20261118T130000Z'), event('2', '20261202T170000Z')))
  await set({})
  const before = await sequence()
  await sync(4)
  expect(await sequence()).toBe(before)
  expect(await dates()).toEqual(['2026-12-02T18:00 scheduled'])
  here.server.serve(calendar(event('2', '20261202T180000Z')))
  await sync()
  expect(await sequence()).toBe(before + 1)
})

test('a rebuild of dates from elsewhere gives the same rows', async () => {
  here.server.serve(published('nextcloud'))
  await set({})
  const rows = () =>
    here.api.db.$queryRaw`SELECT o::text FROM occurrence o WHERE surgery_id = ${here.surgery.id}::uuid ORDER BY 1`
  const before = await rows()
  await rebuildOccurrences(here.api.db, here.surgery.id, NOW)
  expect(await rows()).toEqual(before)
})
