import { expect, test } from 'vitest'
import { rulesOf } from '../src/rules.ts'
import { compileMessage } from './message-code.ts'

const english = rulesOf('en', String)

test.each([
  ["It’s `here`, \\ and $'{there}' {a}", { a: 1 }, 'It’s `here`, \\ and ${there} 1'],
  ['{name} is {age}', { name: '`${x}`', age: 7 }, '`${x}` is 7'],
  ['{n, plural, =0 {none} one {# date} other {# dates}} of {name}', { n: 0, name: 'A' }, 'none of A'],
  ['{n, plural, =0 {none} one {# date} other {# dates}} of {name}', { n: 1, name: 'A' }, '1 date of A'],
  ['{n, plural, =0 {none} one {# date} other {# dates}} of {name}', { n: 21, name: 'A' }, '21 dates of A'],
  ['{n, plural, =01 {one} other {many}}', { n: 1 }, 'one'],
  ['{kind, select, new {New: {name}} other {Changed: {name}}}', { kind: 'edit', name: 'A' }, 'Changed: A'],
  ['{isToday, select, true {today} other {tomorrow}}', { isToday: true }, 'today'],
  ['{isToday, select, true {today} other {tomorrow}}', { isToday: false }, 'tomorrow'],
  ['{n, plural, one {{kind, select, a {one a} other {one}}} other {# of {kind}}}', { n: 2, kind: 'b' }, '2 of b'],
  ["'{'not a parameter'}' but {a}", { a: 1 }, '{not a parameter} but 1'],
])('%s with %o says %s', (text, parameters, expected) => {
  expect(say(text, parameters)).toBe(expected)
})

test('what stands between tags is given to them, and the rest comes as parts', () => {
  const parts = say('A link to <b>{address}</b>.', { address: '<i>', b: (words: string) => ({ bold: words }) })
  expect(parts).toEqual(['A link to ', { bold: '<i>' }, '.'])
})

test('every use of a parameter is known with its type', () => {
  const { parameters } = compileMessage('<b>{a}</b> {a, plural, one {x} other {y}} {c, select, u {} other {}}')
  expect(Object.fromEntries(parameters)).toEqual({ b: 'tag', a: 'number', c: 'string' })
})

test.each([
  ['{name', 'CLOSING_BRACE'],
  ['{n, plural, one {x}}', 'MISSING_OTHER_CLAUSE'],
  ['{n, selectordinal, one {#st} other {#th}}', '{n}: ordinals'],
  ['{n, date, short}', '{n}: dates'],
  ['{0}', '{0} is not a name'],
  ['{constructor}', '{constructor} is not a name'],
  ['<b>open', 'UNCLOSED_TAG'],
  ['{n, plural, other {<b>x</b>}}', '<b> stands inside a choice'],
  ['{a, plural, other {}} {a, select, x {} other {}}', '{a} is used as number and as string'],
])('%s is refused: %s', (text, why) => {
  expect(() => compileMessage(text)).toThrow(why)
})

function say(text: string, parameters: object): unknown {
  // oxlint-disable-next-line no-implied-eval, typescript/no-implied-eval
  const compiled = new Function('p', 'l', `return ${compileMessage(text).code}`)
  return compiled(parameters, english)
}
