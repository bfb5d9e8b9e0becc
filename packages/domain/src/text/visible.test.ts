import { expect, it } from 'vitest'
import { hasVisible, trimUnseen } from './visible.ts'

const UNSEEN = [
  ['zero-width space', '\u200b'],
  ['joiners', '\u200c\u200d\u2060'],
  ['byte order mark', '\ufeff'],
  ['direction marks', '\u200e\u200f\u061c'],
  ['direction overrides', '\u202e\u202c\u2066\u2069'],
  ['Hangul fillers', '\u3164\u115f\u1160\uffa0'],
  ['blank Braille', '\u2800\u2800'],
  ['soft hyphens', '\u00ad\u00ad'],
  ['combining marks alone', '\u0301\u0308'],
  ['a Devanagari sign alone', '\u093e'],
  ['variation selectors', '\ufe0f\u{e0100}'],
  ['tags', '\u{e0041}\u{e007f}'],
  ['a grapheme joiner', '\u034f'],
  ['spaces of all widths', ' \u00a0\u1680\u2003\u202f\u3000'],
  ['Mongolian separators', '\u180b\u180e'],
  ['a null notehead', '\u{1d159}'],
  ['private use', '\ue000'],
  ['nothing', ''],
]

it.each(UNSEEN)('a text of %s shows nothing', (_what, text) => {
  expect(hasVisible(text)).toBe(false)
  expect(trimUnseen(text)).toBe('')
})

it.each(['a', 'काठमाडौँ', '上', '🙂', '❤️', '-', '\u200bA', 'ไทย', '\u0645\u06cc\u200c\u062e', '7'])(
  '%s can be seen',
  (text) => {
    expect(hasVisible(text)).toBe(true)
  },
)

it('takes what shows nothing off both ends, and keeps what a script or a picture needs', () => {
  expect(trimUnseen('\u200b\u3164 Surgery \u2800\u00ad')).toBe('Surgery')
  expect(trimUnseen('❤️')).toBe('❤️')
  expect(trimUnseen('می\u200cخواهم')).toBe('می\u200cخواهم')
})
