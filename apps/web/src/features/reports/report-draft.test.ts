import { expect, test } from 'vitest'
import { EMPTY_DRAFT } from './empty-report.ts'
import { COMPLAINTS, faultOf } from './report-draft.ts'

test('taking it on is an offer and stands among no complaints', () => {
  expect(COMPLAINTS).not.toContain('take_on')
  expect(COMPLAINTS).toContain('nobody_there')
})

test.each([
  [{ kind: null }, '', 'kind'],
  [{ kind: 'other' }, '', 'message'],
  [{ kind: 'other', message: 'The sign says Tuesday' }, '', null],
  [{ kind: 'nobody_there' }, '', null],
  [{ kind: 'nobody_there' }, 'maya@', 'emailWrong'],
  [{ kind: 'nobody_there' }, ' maya@example.org ', null],
  [{ kind: 'take_on' }, ' ', 'emailNeeded'],
  [{ kind: 'take_on' }, 'maya@example.org', null],
] as const)('%j from “%s” lacks: %s', (part, email, fault) => {
  expect(faultOf({ ...EMPTY_DRAFT, ...part }, email)).toBe(fault)
})
