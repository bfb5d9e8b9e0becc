import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { csvRow } from './csv.ts'

test.each(['=1+1', '+49 40', '-2+3', '@SUM(A1)', '\t=1', ' =1', '\r=1', '＝1', '|calc', '%0A=1'])(
  'a spreadsheet takes %j for text',
  (text) => {
    expect(parse(csvRow([text]))).toEqual([[`'${text}`]])
  },
)

test.each([
  'Tea, and biscuits',
  'She said “yes”',
  'a "quoted" word',
  'two\nlines',
  'two\r\nlines',
  'x\n=1+1',
  'काठमाडौँ',
  '',
])('%j comes back as it was', (text) => {
  expect(parse(csvRow([text, 'end']))).toEqual([[text, 'end']])
})

test('numbers stay numbers, lists are joined, and what is not known is empty', () => {
  expect(csvRow([-1.9, ['ne', 'en'], null, []])).toBe('-1.9,ne en,,\r\n')
})
