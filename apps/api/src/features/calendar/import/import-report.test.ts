import { LOCALES } from '@surgeries/domain/i18n'
import { LEFT_OUT_REASONS } from '@surgeries/domain/calendar/left-out-reasons'
import { expect, test } from 'vitest'
import { calendar, event, importing } from '../../../../test/importing.ts'
import { importTextsIn } from '../../../mail/texts/import-texts.ts'

const here = importing()
const { set, read, dates, sync, mails } = here

const evening = event('evening', '20261202T170000Z')
const wholeDay = (uid: string) => event(uid, '20261209')
const oddRule = event('rule', '20261216T170000Z', 'RRULE:FREQ=WEEKLY;INTERVAL=0')

test('the organiser sees what was left out of a calendar, and why', async () => {
  here.server.serve(calendar(evening, wholeDay('day'), wholeDay('another day'), oddRule))
  const answer = await set({})
  const report = {
    dates: 2,
    leftOut: [
      { reason: 'whole_day', count: 2 },
      { reason: 'unsupported_rule', count: 1 },
    ],
  }
  expect(answer.json().import).toMatchObject(report)
  expect(await read()).toMatchObject(report)
})

test('only what the organiser asked for by its title is missed', async () => {
  here.server.serve(calendar(evening, event('day', '20261209', 'SUMMARY:Cleaning')))
  expect((await set({ match: 'surgery' })).json().import).toMatchObject({ dates: 0, leftOut: [] })
})

test('when more is left out than before it is told once, not at every fetch', async () => {
  here.server.serve(calendar(evening))
  await set({})
  await sync()
  expect(await mails()).toEqual([])
  here.server.serve(calendar(evening, wholeDay('day')))
  await sync()
  await sync()
  await sync()
  const [mail, ...more] = await mails()
  expect(more).toEqual([])
  expect(mail?.subject).toContain('missing from our page')
  expect(mail?.text).toContain('whole-day event: 1')
  expect(mail?.text).toContain(`/me/surgeries/${here.surgery.slug}/dates`)
  expect(mail?.text).not.toContain('calendar.ics')
  expect(await dates()).toEqual(['2026-12-02T18:00 scheduled'])
  here.server.serve(calendar(evening, wholeDay('day'), oddRule))
  await sync()
  expect(await mails()).toHaveLength(2)
})

test('a calendar that changes to and fro is not told about every three hours', async () => {
  here.server.serve(calendar(evening))
  await set({})
  for (const text of [calendar(evening, wholeDay('day')), calendar(evening), calendar(evening, wholeDay('day'))]) {
    here.server.serve(text)
    await sync()
  }
  expect(await mails()).toHaveLength(1)
  here.server.serve(calendar(evening))
  await sync(8 * 24)
  here.server.serve(calendar(evening, wholeDay('another day')))
  await sync()
  expect(await mails()).toHaveLength(2)
})

test('what the organiser saw when giving the address is not told again, nor when less is left out', async () => {
  here.server.serve(calendar(evening, wholeDay('day'), oddRule))
  await set({})
  await sync()
  here.server.serve(calendar(evening, wholeDay('day')))
  await sync()
  expect(await mails()).toEqual([])
  expect(await read()).toMatchObject({ leftOut: [{ reason: 'whole_day', count: 1 }] })
})

test('two workers that fetch at once tell it once', async () => {
  here.server.serve(calendar(evening))
  await set({})
  here.server.serve(calendar(evening, wholeDay('day')))
  await Promise.all([sync(), sync(0)])
  expect(await mails()).toHaveLength(1)
})

test('titles are found in the letters that the answer says they are in', async () => {
  const text = calendar(
    event('mueller', '20261202T170000Z', 'SUMMARY:Sprechstunde Müller'),
    event('other', '20261203T170000Z'),
  )
  here.server.answer = (_request, response) =>
    response.writeHead(200, { 'content-type': 'text/calendar; charset=iso-8859-1' }).end(Buffer.from(text, 'latin1'))
  expect((await set({ match: 'müller' })).json().import).toMatchObject({ dates: 1, leftOut: [] })
  expect(await dates()).toEqual(['2026-12-02T18:00 scheduled'])
})

test.each(LOCALES)('a mail has a word for every reason: %s', (locale) => {
  const texts = importTextsIn(locale)
  for (const reason of LEFT_OUT_REASONS) expect(texts.reasonLine(reason, 2)).toMatch(/[\p{L}\p{M}]{3}/u)
})
