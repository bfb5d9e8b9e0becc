import { expect, test } from 'vitest'
import { NOTHING_ASKED, readFinding, searchOf, type Finding } from './finding.ts'

const read = (search: string) => readFinding(new URLSearchParams(search))

test('what is in the address comes back out of it', () => {
  const finding: Finding = {
    at: { latitude: 27.7, longitude: 85.32, zoom: 9.5 },
    q: 'काठमाडौँ',
    near: { latitude: 27.71, longitude: 85.3 },
    country: ['NP', 'IN'],
    language: ['ne', 'en'],
    offers: ['websites'],
    access: ['step_free', 'hearing_loop'],
    state: ['paused'],
    selected: 'cocap-kathmandu',
  }
  expect(read(searchOf(finding))).toEqual(finding)
})

test('a plain address asks for nothing, and nothing makes a plain address', () => {
  expect(read('')).toEqual(NOTHING_ASKED)
  expect(searchOf(NOTHING_ASKED)).toBe('')
})

test('nonsense in the address is passed over', () => {
  expect(read('at=1,2&near=north&country=nepal&offers=magic&state=gone&selected=../x&at=99,0,3')).toEqual(NOTHING_ASKED)
  expect(read('at=99,0,3').at).toBeNull()
  expect(read('at=,,').at).toBeNull()
})

test('commas stay readable', () => {
  expect(searchOf({ ...NOTHING_ASKED, country: ['NP', 'IN'] })).toBe('country=NP,IN')
})
