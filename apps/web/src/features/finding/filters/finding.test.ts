import { expect, test } from 'vitest'
import { neighbourhoodOf, NOTHING_ASKED, orderOf, readFinding, searchOf, type Finding } from './finding.ts'

const read = (search: string) => readFinding(new URLSearchParams(search))

test('what is in the address comes back out of it', () => {
  const finding: Finding = {
    at: { latitude: 27.7, longitude: 85.32, zoom: 9.5 },
    q: 'काठमाडौँ',
    near: { latitude: 27.71, longitude: 85.3 },
    when: 'weekend',
    country: ['NP', 'IN'],
    language: ['ne', 'en'],
    offers: ['websites'],
    access: ['step_free', 'hearing_loop'],
    state: ['paused'],
    sort: 'date',
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

test('days come back out of an address, either end open', () => {
  expect(read('from=2026-12-05&to=2026-12-06').when).toEqual({ from: '2026-12-05', to: '2026-12-06' })
  expect(read('to=2026-12-06').when).toEqual({ from: null, to: '2026-12-06' })
  expect(searchOf(read('from=2026-12-05'))).toBe('from=2026-12-05')
})

test('a name for days goes before days, and what is no day is passed over', () => {
  expect(read('when=weekend&from=2026-12-05').when).toBe('weekend')
  expect(read('when=soon').when).toBeNull()
  expect(read('from=2026-02-30&to=yesterday').when).toBeNull()
  expect(read('from=2026-12-06&to=2026-12-05').when).toEqual({ from: '2026-12-06', to: null })
})

test('nothing is sorted by its distance from nowhere', () => {
  expect(orderOf(read('sort=distance'))).toBeNull()
  expect(orderOf(read('sort=distance&near=27.7,85.3'))).toBe('distance')
  expect(orderOf(read('sort=date'))).toBe('date')
})

test('places around the map come first once it shows a neighbourhood, else those around the visitor', () => {
  const near = { latitude: 27.71, longitude: 85.32 }
  const closeUp = { latitude: 53.5511, longitude: 9.9937, zoom: 11 }
  const world = { ...closeUp, zoom: 3 }
  expect(neighbourhoodOf({ ...NOTHING_ASKED, at: closeUp, near })).toBe('53.6,10.0')
  expect(neighbourhoodOf({ ...NOTHING_ASKED, at: world, near })).toBe('27.7,85.3')
  expect(neighbourhoodOf({ ...NOTHING_ASKED, at: world })).toBeUndefined()
})
