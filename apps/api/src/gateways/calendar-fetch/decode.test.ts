import { expect, test } from 'vitest'
import { decode } from './decode.ts'

const TITLE = 'SUMMARY:Sprechstunde Müller'
const utf16 = (...mark: number[]) => Buffer.concat([Buffer.from(mark), Buffer.from(TITLE, 'utf16le')])

test.each([
  ['UTF-8 that says nothing', Buffer.from(TITLE), undefined],
  ['UTF-8 with a mark', Buffer.from(`\uFEFF${TITLE}`), 'text/calendar'],
  ['Latin-1, as the answer says', Buffer.from(TITLE, 'latin1'), 'text/calendar; charset=iso-8859-1'],
  ['Latin-1 that nobody mentions', Buffer.from(TITLE, 'latin1'), 'text/calendar'],
  ['Latin-1 said to be UTF-8', Buffer.from(TITLE, 'latin1'), 'text/calendar; charset="UTF-8"'],
  ['UTF-8 in a charset that nobody knows', Buffer.from(TITLE), 'text/calendar; charset=klingon'],
  ['UTF-16 by its mark', utf16(0xff, 0xfe), 'text/calendar; charset=utf-8'],
  ['UTF-16 the other way round', utf16(0xff, 0xfe).swap16(), undefined],
  ['UTF-16 as the answer says', utf16(), 'text/calendar; charset=utf-16le'],
])('letters come as they were written: %s', (_, bytes, contentType) => {
  expect(decode(bytes, contentType)).toBe(TITLE)
})

test('the letters that Windows puts beside Latin-1 come too', () => {
  expect(decode(Buffer.from([0x80, 0x93, 0x94]), 'text/calendar; charset=windows-1252')).toBe('€“”')
})
